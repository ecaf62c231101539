import type { ChatEvent, Message } from './chat-documents.ts';

export type Notice = Extract<ChatEvent, { __typename: 'ChatNotice' }>;

/** An answer as received by this page so far. */
export interface LiveAnswer {
  readonly text: string;
  readonly reasoning: string;
  /** `seq` of the newest event applied; 0 before the first. */
  readonly seq: number;
  /** The hub's latest notice about the wait; null once text arrives. */
  readonly notice: Notice | null;
  /** The final message, from the terminal event; null while it runs. */
  readonly final: Message | null;
  /** An event was missed; only a new attach can repair that. */
  readonly gap: boolean;
}

export const emptyAnswer: LiveAnswer = {
  text: '',
  reasoning: '',
  seq: 0,
  notice: null,
  final: null,
  gap: false,
};

/**
 * Applies one event. Delivery is at least once, and an attach may be repeated at any time: a snapshot replaces, a delta
 * appends unless already applied, a terminal event ends. Returns the same object when nothing changes.
 */
export function foldEvent(answer: LiveAnswer, event: ChatEvent): LiveAnswer {
  if (answer.final !== null) return answer;
  switch (event.__typename) {
    case 'ChatStarted':
      if (answer.seq > 0) return answer;
      return { ...answer, text: answer.text || event.message.content, seq: event.seq };
    case 'ChatSnapshot':
      return { ...answer, text: event.text, reasoning: event.reasoning, seq: event.seq, gap: false };
    case 'ChatDelta':
      return inOrder(answer, event.seq, { text: answer.text + event.text, notice: null });
    case 'ChatReasoning':
      return inOrder(answer, event.seq, { reasoning: answer.reasoning + event.text, notice: null });
    case 'ChatNotice':
      return inOrder(answer, event.seq, { notice: event });
    default: {
      const { content: text, reasoning } = event.message;
      return {
        text,
        reasoning: reasoning ?? '',
        seq: event.seq,
        notice: null,
        final: event.message,
        gap: false,
      };
    }
  }
}

function inOrder(answer: LiveAnswer, seq: number, change: Partial<LiveAnswer>): LiveAnswer {
  if (answer.gap || seq <= answer.seq) return answer;
  if (seq > answer.seq + 1) return { ...answer, gap: true };
  return { ...answer, ...change, seq };
}
