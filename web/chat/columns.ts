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

type Answerer = Pick<Column, 'personalityId' | 'variantId'>;
const nameOf = ({ personalityId, variantId }: Answerer) => `${personalityId} ${variantId}`;

/**
 * The answers side by side, in the order in which they were asked for: one column for each, except that what failed
 * makes room for the next try of the same personality and variant.
 */
export function columnsOf(state: ChatState): readonly Column[] {
  const { comparison, messages, live, pending } = state;
  if (comparison === null) return [];
  const { questionId, asked, refusals } = comparison;
  const answers = questionId === null ? [] : answersTo(messages, questionId).map(toAnswered);
  const tries: readonly Omit<Column, 'key'>[] = [
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
      .filter((one, index) => index === all.length - 1 || !hasFailed(one))
      .map((one, index) => ({ ...one, key: `${name} ${index}` }));
  });

  function toAnswered(message: Message): Omit<Column, 'key'> {
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

function hasFailed({ message, refusal }: Omit<Column, 'key'>): boolean {
  return refusal !== null || message?.status === 'FAILED' || message?.status === 'INTERRUPTED';
}
