import type { UncheckedDraft } from '../personalities/check-draft.ts';

/** What a client asks for; has the shape of StartChatInput in the GraphQL schema. */
export interface StartChat {
  readonly requestId: string | null;
  /** Null exactly when `tryOut` is given. */
  readonly personalityId: string | null;
  readonly variantId: string | null;
  readonly target: ChatTarget;
  readonly turn: Turn;
  /** In temporary chats: a draft that answers in place of a stored personality. */
  readonly tryOut?: UncheckedDraft;
}

export type ChatTarget =
  | { readonly kind: 'new' }
  | { readonly kind: 'conversation'; readonly conversationId: string }
  | { readonly kind: 'temporary'; readonly history: readonly HistoryMessage[] };

interface HistoryMessage {
  readonly role: 'USER' | 'ASSISTANT';
  readonly content: string;
}

export type Turn =
  | { readonly kind: 'send'; readonly content: string; readonly parentId: string | null }
  | { readonly kind: 'edit'; readonly messageId: string; readonly content: string }
  | { readonly kind: 'answer'; readonly messageId: string }
  | { readonly kind: 'continue'; readonly messageId: string };
