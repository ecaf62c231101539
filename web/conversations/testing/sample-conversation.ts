import type { ListedConversation } from '../conversation-documents.ts';

/** A listed conversation for tests; `minute` is the time of its last change: the higher, the nearer to the top. */
export function sampleConversation(
  id: string,
  minute: number,
  change: Partial<ListedConversation> = {},
): ListedConversation {
  return {
    id,
    title: `Chat ${id}`,
    updatedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
    pinned: false,
    archived: false,
    answering: false,
    ...change,
  };
}
