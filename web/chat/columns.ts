import type { Message } from './chat-documents.ts';
import type { ChatState, Refusal } from './chat-state.ts';
import { canChoose } from './comparison.ts';
import type { Generation } from './generation.ts';
import { type Lineup, lineupOf } from './lineup.ts';
import { answersTo } from './message-tree.ts';

/** One of the answers shown side by side, from the moment it is requested. */
export interface Column {
  /** Stays the same while the answer starts, ends, fails and is requested again. */
  readonly key: string;
  readonly personalityId: string;
  readonly variantId: string | null;
  /** Null until the hub has accepted the request. */
  readonly message: Message | null;
  /** Null before the request is sent and after the answer has ended. */
  readonly generation: Generation | null;
  /** Why the hub refused the request. */
  readonly refusal: Refusal | null;
}

/** A column without its key. */
type Try = Omit<Column, 'key'>;
type Answerer = Pick<Column, 'personalityId' | 'variantId'>;
const nameOf = ({ personalityId, variantId }: Answerer) => `${personalityId} ${variantId}`;

/**
 * The answers side by side, in the order in which they were requested, one column each. A failed answer gives way to
 * the next attempt with the same personality and variant, and an answer that ended too early to its continuation.
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
      personalityId: message.personality?.personalityId ?? '',
      variantId: message.variant?.variantId ?? null,
      message,
      generation: live.get(message.id) ?? null,
      refusal: null,
    };
  }
}

/** Everyone answering side by side, with the variant that they share; null if they differ. */
export interface Compared extends Lineup {
  readonly personalityId: string;
  readonly variantId: string | null;
}

/** Null: no answers are shown side by side. */
export function comparedLineup(columns: readonly Column[]): Compared | null {
  const personalityIds = [...new Set(columns.map(({ personalityId }) => personalityId))];
  const variantIds = [...new Set(columns.flatMap(({ variantId }) => variantId ?? []))];
  const [personalityId] = personalityIds;
  if (personalityId === undefined) return null;
  const shared = { personalityId, variantId: variantIds.length === 1 ? (variantIds[0] ?? null) : null };
  return personalityIds.length > 1
    ? { by: 'personality', ids: personalityIds, ...shared }
    : { by: 'variant', ids: variantIds, ...shared };
}

/** If every answer side by side has failed, the next question goes to the same ones again. */
export function linedUpAgain(state: ChatState): ChatState {
  const compared = canChoose(state) ? null : comparedLineup(columnsOf(state));
  return compared === null ? state : { ...state, lineup: lineupOf(compared.by, compared.ids) };
}

const nothing = { message: null, generation: null, refusal: null };

function answererOf({ personalityId, variantId }: Answerer): Answerer {
  return { personalityId, variantId };
}

function hasFailed({ message, refusal }: Try): boolean {
  return refusal !== null || message?.status === 'FAILED' || message?.status === 'INTERRUPTED';
}
