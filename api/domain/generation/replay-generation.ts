import type { Personality } from '../personalities/personality.ts';
import type { Clock } from '../ports.ts';
import type { VariantCatalogue } from '../variants/variant.ts';
import { createGenerationLog, type GenerationLog } from './generation-log.ts';
import type { StoredGeneration } from './generation-store.ts';
import { terminalEvent } from './terminal-event.ts';

interface ReplayDependencies {
  /** The one that answered, in its current form; null if it no longer exists. */
  readonly personality: Personality | null;
  readonly variants: VariantCatalogue;
  readonly clock: Clock;
}

/**
 * Rebuilds the log of an ended generation that this process no longer holds from what is stored: start, whole text,
 * end.
 */
export function replayGeneration(
  { record, conversation, question }: StoredGeneration,
  { personality, variants, clock }: ReplayDependencies,
): GenerationLog {
  const { answer } = record.answer;
  const variant = variants.find(answer.variant.id);
  if (variant === null) throw new Error('a stored generation has a known variant');

  const events = createGenerationLog(record.id, clock, {
    text: record.answer.content,
    reasoning: answer.reasoning,
    headSeq: record.headSeq,
  });
  events.append({
    type: 'ChatStarted',
    conversation,
    userMessage: question,
    message: record.answer,
    personality,
    variant,
    model: answer.model,
  });
  events.append(terminalEvent(record.answer));
  return events;
}
