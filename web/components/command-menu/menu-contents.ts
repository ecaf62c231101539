import type { ReactNode } from 'react';
import type { ListedConversation } from '../../conversations/conversation-documents.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';
import type { Theme } from '../../page/theme.ts';
import type { ConversationActions } from '../sidebar/chat-rows.tsx';

/** A command, worded for this page and keyboard. */
export interface ShownCommand {
  readonly id: string;
  readonly words: string;
  /** Its key combinations in readable form; empty if it has none. */
  readonly keys: readonly string[];
  /** The key combination to show beside it; null if none is active. */
  readonly hint: string | null;
  /** What to type for it at the start of a message; null if nothing. */
  readonly slash: string | null;
  /** Whether the page can run it now. */
  readonly isPossible: () => boolean;
  readonly run: () => void;
}

export interface ShownPersonality {
  readonly id: string;
  readonly name: string;
  readonly tagline: string;
  /** Accent hue. */
  readonly accent: number;
  /** Its own picture; null: one is drawn from its id. */
  readonly avatar: string | null;
}

/** A chat that can be gone to. */
export interface ShownChat {
  readonly id: string;
  readonly title: string;
  readonly archived: boolean;
  /** Leads to the message that has the words, if they were found in one. */
  readonly address: string;
}

/** The chat that the page shows. */
export interface OpenChat {
  /** As the hub has it now; null if it is not stored there, or the hub does not answer. */
  readonly read: () => Promise<ListedConversation | null>;
  readonly actions: ConversationActions;
  /** Briefly says what was done. */
  readonly say: (words: string) => void;
}

/**
 * Everything that the menu and the catalogue show and do. It is passed to them so that their code, fetched on first
 * use, imports nothing that the page has already loaded: a shared module would be split out of the page's own files.
 */
export interface MenuContents {
  readonly commands: readonly ShownCommand[];
  readonly personalities: readonly ShownPersonality[];
  readonly markOf: (personality: ShownPersonality) => ReactNode;
  readonly variants: readonly ServingVariant[];
  /**
   * The chats that contain these words, archived ones included; without words, the newest in the list. Null if the hub
   * does not answer.
   */
  readonly findChats: (words: string) => Promise<readonly ShownChat[] | null>;
  /** Left out by pages without a chat. */
  readonly openChat?: OpenChat;
  readonly onNavigate: (to: string) => void;
  readonly onChoosePersonality: (id: string) => void;
  readonly onChooseVariant: (id: string) => void;
  readonly onChooseTheme: (theme: Theme) => void;
  readonly shortcutsOn: boolean;
  readonly onSwitchShortcuts: (on: boolean) => void;
  /** Closes what is open, then runs the action. */
  readonly onDone: (action: () => void) => void;
}
