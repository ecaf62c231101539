import { CommandMenu } from './command-menu/command-menu.tsx';
import { copyLast } from './command-menu/copy-last.ts';
import { ShortcutCatalogue } from './command-menu/shortcut-catalogue.tsx';
import { SuggestionList } from './composer/suggestion-list.tsx';

/**
 * What no page needs before a key is pressed; fetched on the first key press. Kept in one chunk, since small files
 * compress badly.
 */
export const keyboardParts = { CommandMenu, ShortcutCatalogue, SuggestionList, copyLast };
