import type { Clock } from '../ports.ts';
import { createGenerationLog, type GenerationLog } from './generation-log.ts';
import type { StoredGeneration } from './generation-store.ts';
import { terminalEvent } from './terminal-event.ts';

/**
 * Rebuilds the log of an ended generation that this process no longer holds from what is stored: start, whole text,
 * end.
 */
export function replayGeneration(
  { record, conversation, question }: StoredGeneration,
  clock: Clock,
): GenerationLog {
  const { answer } = record.message;
  const events = createGenerationLog(record.id, clock, {
    text: record.message.content,
    reasoning: answer.reasoning,
    headSeq: record.headSeq,
  });
  events.append({
    type: 'ChatStarted',
    conversation,
    userMessage: question,
    message: record.message,
    model: answer.model,
  });
  events.append(terminalEvent(record.message));
  return events;
}
