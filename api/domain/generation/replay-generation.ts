import type { Answer, Message, Timing } from '../conversations/records.ts';
import { HubError } from '../errors.ts';
import { noParameters, type Personality } from '../personalities/personality.ts';
import type { Clock } from '../ports.ts';
import type { VariantCatalogue } from '../variants/variant.ts';
import { createGenerationLog, type GenerationLog, type NewChatEvent } from './generation-log.ts';
import type { StoredGeneration } from './generation-store.ts';

interface ReplayDependencies {
  /** The one that answered, as it is now; null: it is gone. */
  readonly personality: Personality | null;
  readonly variants: VariantCatalogue;
  readonly clock: Clock;
}

/** The log of a generation that has ended and that this process no longer holds, made from what is stored: start, whole text, end. */
export function replayGeneration(
  { record, conversation, question }: StoredGeneration,
  { personality, variants, clock }: ReplayDependencies,
): GenerationLog {
  const { answer } = record.answer;
  const variant = answer && variants.find(answer.variant.id);
  if (answer === null || variant === null)
    throw new Error('a stored generation has an answer and a known variant');

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
    personality: personality ?? formerPersonality(answer.personality),
    variant,
    model: answer.model,
  });
  events.append(terminalEvent(record.answer, answer));
  return events;
}

const noTiming: Timing = { firstTokenMs: null, totalMs: 0, tokensPerSecond: null };

function terminalEvent(message: Message, answer: Answer): NewChatEvent {
  const shared = { message, usage: answer.usage, timing: answer.timing ?? noTiming, cost: answer.cost };
  switch (answer.status) {
    case 'COMPLETED':
      return {
        type: 'ChatCompleted',
        ...shared,
        finishReason: answer.finishReason ?? 'STOP',
        model: answer.model,
      };
    case 'STOPPED':
      return { type: 'ChatStopped', ...shared };
    case 'FAILED':
      return {
        type: 'ChatFailed',
        ...shared,
        error: new HubError(answer.error?.code ?? 'INTERNAL', answer.error ?? {}),
      };
    case 'INTERRUPTED':
      return { type: 'ChatInterrupted', ...shared, reason: answer.interruption ?? 'LOST' };
    case 'RUNNING':
      throw new Error('a generation is replayed once it has ended');
  }
}

/** A personality that is gone, as far as its answers remember it. */
function formerPersonality({ id, name, systemPrompt }: Answer['personality']): Personality {
  return {
    id,
    name,
    systemPrompt,
    tagline: '',
    style: '',
    accent: 0,
    greeting: '',
    starters: [],
    sample: '',
    defaultVariantId: 'balanced',
    avatar: null,
    verbosity: null,
    parameters: noParameters,
    builtIn: false,
    source: 'OWN',
    overridden: false,
    coversOwn: false,
    hidden: false,
    isDefault: false,
    servedBy: '',
  };
}
