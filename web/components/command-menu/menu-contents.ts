import type { ReactNode } from 'react';
import type { ListedConversation } from '../../chat/conversation-documents.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';
import type { Theme } from '../../page/theme.ts';

/** A command of the table, in the words of this page and this keyboard. */
export interface ShownCommand {
  readonly id: string;
  readonly words: string;
  /** Its key combinations as people read them; empty when it has none. */
  readonly keys: readonly string[];
  /** The one to show beside it; null when there is none that is heard. */
  readonly hint: string | null;
  /** What to type for it at the start of a message; null when there is nothing. */
  readonly slash: string | null;
  /** Whether the page can do it now. */
  readonly isPossible: () => boolean;
  readonly run: () => void;
}

export interface ShownPersonality {
  readonly id: string;
  readonly name: string;
  readonly tagline: string;
  /** Its hue. */
  readonly accent: number;
  /** Its own picture; null: the one that is drawn from its id. */
  readonly avatar: string | null;
}

/**
 * All that the menu and the catalogue show and do. It is handed to them, so that their code, which is fetched at first
 * use, imports nothing that the page has loaded already: sharing a module would cut it out of the page's own files.
 */
export interface MenuContents {
  readonly commands: readonly ShownCommand[];
  readonly personalities: readonly ShownPersonality[];
  readonly markOf: (personality: ShownPersonality) => ReactNode;
  readonly variants: readonly ServingVariant[];
  /** The chats that contain these words, archived ones too, or the newest of the list; null when the hub does not answer. */
  readonly findChats: (words: string) => Promise<readonly ListedConversation[] | null>;
  readonly onNavigate: (to: string) => void;
  readonly onChoosePersonality: (id: string) => void;
  readonly onChooseVariant: (id: string) => void;
  readonly onChooseTheme: (theme: Theme) => void;
  readonly shortcutsOn: boolean;
  readonly onSwitchShortcuts: (on: boolean) => void;
  /** Closes what is open, then does this. */
  readonly onDone: (action: () => void) => void;
}
