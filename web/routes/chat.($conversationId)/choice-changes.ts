import type { Message } from '../../chat/chat-documents.ts';

/** Who answers, on which variant; names are for people, ids decide. */
export type Answerer = Pick<Message, 'personality' | 'variant'>;

/** The name of an answerer who no longer exists; null if there is none. */
export function goneAnswerer(
  answer: Answerer | undefined,
  personalities: readonly { readonly id: string }[],
): string | null {
  const gone = answer?.personality ?? null;
  return gone === null || personalities.some(({ id }) => id === gone.personalityId) ? null : gone.name;
}

/** The questions from which another personality or variant answers, with the words that say so. */
export function choiceChanges(messages: readonly Message[]): ReadonlyMap<string, string> {
  const changes = new Map<string, string>();
  let before: Message | null = null;
  for (const message of messages) {
    if (message.role === 'USER') continue;
    const words = choiceChange(before, message);
    if (words !== null && message.parentId !== null) changes.set(message.parentId, words);
    before = message;
  }
  return changes;
}

/** “Tutor · Smart from here”; null if both stay the same. */
export function choiceChange(before: Answerer | null, after: Answerer): string | null {
  if (before === null) return null;
  const isSame =
    before.personality?.personalityId === after.personality?.personalityId &&
    before.variant?.variantId === after.variant?.variantId;
  if (isSame) return null;
  const names = [after.personality?.name ?? 'Another personality', after.variant?.name];
  return `${names.filter((name) => name !== undefined).join(' · ')} from here`;
}
