import type { Message } from './chat-documents.ts';
import type { ChatState } from './chat-state.ts';
import { withOlder } from './message-tree.ts';

/** A page of messages; `startCursor` is its start, null: nothing comes before. */
export interface OlderMessages {
  readonly messages: readonly Message[];
  readonly startCursor: string | null;
}

/** Reads the page before the cursor `before`. Resolves to null if the conversation no longer exists. */
export type ReadOlder = (conversationId: string, before: string) => Promise<OlderMessages | null>;

/** Loads the messages before the part that was opened, page by page, until all are there or the chat is left. */
export function createOlderReader({
  read,
  setState,
  isAttached,
  readOlder,
  startCursor,
}: {
  readonly read: () => ChatState;
  readonly setState: (next: ChatState) => void;
  readonly isAttached: () => boolean;
  readonly readOlder: ReadOlder;
  readonly startCursor: string | null;
}): { readonly readOn: () => Promise<void> } {
  const { conversationId } = read();
  let before = startCursor;
  let reading = false;

  return {
    async readOn() {
      if (reading) return;
      reading = true;
      while (conversationId !== null && before !== null && isAttached()) {
        // Hub not reached: read again when it is back.
        const page = await readOlder(conversationId, before).catch(() => undefined);
        if (page === undefined) break;
        before = page?.startCursor ?? null;
        const state = read();
        if (page !== null) setState({ ...state, messages: withOlder(state.messages, page.messages) });
      }
      reading = false;
    },
  };
}
