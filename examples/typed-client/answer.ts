import type { ChatSubscription } from './__generated__/graphql.ts';

/** Anything that can happen while an answer is written, distinguished by `__typename`. */
export type ChatEvent = ChatSubscription['chatStream'];
/** The event that ends every answer: exactly one of these four. */
export type Ending = Extract<
  ChatEvent,
  { __typename: 'ChatCompleted' | 'ChatStopped' | 'ChatFailed' | 'ChatInterrupted' }
>;

export interface Answer {
  readonly text: string;
  /** The newest event that it includes. */
  readonly seq: number;
  /** Null while it is being written. */
  readonly ending: Ending | null;
}

export const emptyAnswer: Answer = { text: '', seq: 0, ending: null };

/** The whole reading rule: replace on a snapshot, append each new delta, end on one of four events. */
export function fold(answer: Answer, event: ChatEvent): Answer {
  const seq = Math.max(answer.seq, event.seq);
  switch (event.__typename) {
    case 'ChatSnapshot':
      return { ...answer, seq, text: event.text };
    case 'ChatDelta':
      return event.seq <= answer.seq ? answer : { ...answer, seq, text: answer.text + event.text };
    case 'ChatCompleted':
    case 'ChatStopped':
    case 'ChatFailed':
    case 'ChatInterrupted':
      return { ...answer, seq, ending: event };
    case 'ChatStarted':
    case 'ChatReasoning':
    case 'ChatNotice':
      return { ...answer, seq };
    default:
      // A newer hub may send kinds that this program was not built for. All known ones are handled above.
      event satisfies never;
      return answer;
  }
}
