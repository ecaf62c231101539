import type { AnswerMessage } from '../conversations/records.ts';
import { HubError } from '../errors/hub-error.ts';
import type { NewChatEvent } from './generation-log.ts';

export function terminalEvent(message: AnswerMessage): NewChatEvent {
  const { status, finishReason, model, usage, timing, cost, error, interruption } = message.answer;
  const shared = { message, usage, timing, cost };
  switch (status) {
    case 'COMPLETED':
      return { type: 'ChatCompleted', ...shared, finishReason: finishReason ?? 'STOP', model };
    case 'STOPPED':
      return { type: 'ChatStopped', ...shared };
    case 'FAILED':
      return { type: 'ChatFailed', ...shared, error: new HubError(error?.code ?? 'INTERNAL', error ?? {}) };
    case 'INTERRUPTED':
      return { type: 'ChatInterrupted', ...shared, reason: interruption ?? 'LOST' };
    case 'RUNNING':
      throw new Error('an answer that is being written has no end');
  }
}
