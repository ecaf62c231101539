import type { Message } from './chat-documents.ts';
import type { ChatState, Refusal } from './chat-state.ts';
import type { Generation } from './generation.ts';
import { answersTo } from './message-tree.ts';

/** One of the answers that stand side by side, from the moment it is asked for. */
export interface Column {
  /** Stays the same while the answer begins, ends, fails and is asked for again. */
  readonly key: string;
  readonly personalityId: string;
  readonly variantId: string | null;
  /** Null until the hub has taken it up. */
  readonly message: Message | null;
  /** Null before it is asked for, and when it has ended. */
  readonly generation: Generation | null;
  /** Why the hub did not take it. */
  readonly refusal: Refusal | null;
}

/** A column before it is named. */
type Try = Omit<Column, 'key'>;
type Answerer = Pick<Column, 'personalityId' | 'variantId'>;
const nameOf = ({ personalityId, variantId }: Answerer) => `${personalityId} ${variantId}`;

/**
 * The answers side by side, in the order in which they were asked for: one column for each, except that what failed
 * makes room for the next try of the same personality and variant, and what ended too early for what goes on with it.
 */
export function columnsOf(state: ChatState): readonly Column[] {
  const { comparison, messages, live, pending } = state;
  if (comparison === null) return [];
  const { questionId, asked, refusals } = comparison;
  const answers = questionId === null ? [] : answersTo(messages, questionId).map(toAnswered);
  const tries: readonly Try[] = [
    ...answers,
    ...refusals.map((refusal) => ({ ...answererOf(refusal.request), ...nothing, refusal })),
    ...(pending === null
      ? []
      : [{ ...answererOf(pending.request), ...nothing, generation: pending.generation }]),
  ];
  const byName = Map.groupBy(tries, nameOf);
  const names = new Set([...asked.map(nameOf), ...byName.keys()]);
  const askedByName = new Map(asked.map((one) => [nameOf(one), one]));
  return [...names].flatMap((name) => {
    const waiting = askedByName.get(name);
    const all = byName.get(name) ?? (waiting ? [{ ...answererOf(waiting), ...nothing }] : []);
    return all
      .filter((one, index) => {
        const later = all.slice(index + 1);
        return later.length === 0 || !(hasFailed(one) || later.some((next) => isGoneOnWith(one, next)));
      })
      .map((one, index) => ({ ...one, key: `${name} ${index}` }));
  });

  function isGoneOnWith({ message }: Try, next: Try): boolean {
    if (message === null || message.content === '' || live.has(message.id)) return false;
    if (message.status === 'COMPLETED' && message.finishReason !== 'LENGTH') return false;
    const turn = pending?.generation === next.generation ? pending?.request.turn : undefined;
    if (turn?.kind === 'continue' && turn.messageId === message.id) return true;
    return next.message?.content.startsWith(message.content) ?? false;
  }

  function toAnswered(message: Message): Try {
    return {
      personalityId: message.personality?.id ?? '',
      variantId: message.variant?.id ?? null,
      message,
      generation: live.get(message.id) ?? null,
      refusal: null,
    };
  }
}

const nothing = { message: null, generation: null, refusal: null };

function answererOf({ personalityId, variantId }: Answerer): Answerer {
  return { personalityId, variantId };
}

function hasFailed({ message, refusal }: Try): boolean {
  return refusal !== null || message?.status === 'FAILED' || message?.status === 'INTERRUPTED';
}
