import type { Message } from './chat-documents.ts';
import type { ChatState } from './chat-state.ts';
import { withOlder } from './message-tree.ts';

/** A page of messages; `startCursor` stands in front of it, null: nothing comes before. */
export interface OlderMessages {
  readonly messages: readonly Message[];
  readonly startCursor: string | null;
}

/** The page in front of `before`. Resolves null when there is no such conversation any more. */
export type ReadOlder = (conversationId: string, before: string) => Promise<OlderMessages | null>;

/** Brings what stands before the part that was opened, page by page, until all of it is there. */
export function createOlderReader({
  read,
  setState,
  readOlder,
  startCursor,
}: {
  readonly read: () => ChatState;
  readonly setState: (next: ChatState) => void;
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
      while (conversationId !== null && before !== null) {
        // Not reached: asked again as soon as the hub is there.
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
