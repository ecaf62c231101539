/** What the keyboard and the command menu can do; each page provides the commands that it has. */
export interface CommandFacts {
  /** What it does, as a menu item. */
  readonly words: string;
  /** Key combinations, starting with the one to show. `Mod` is Cmd on a Mac and Ctrl elsewhere. */
  readonly keys?: readonly string[];
  /** What to type after the slash at the start of a message. */
  readonly slash?: string;
}

/** The single source for handlers, tooltips, menus and the catalogue of shortcuts. */
export const commandTable = {
  menu: { words: 'Commands', keys: ['Mod+K'] },
  newChat: { words: 'New chat', keys: ['Mod+Shift+O', 'Alt+Shift+N'], slash: 'new' },
  temporary: { words: 'Make this chat temporary', slash: 'temporary' },
  compare: { words: 'Compare', slash: 'compare' },
  focusQuestion: { words: 'Go to your question', keys: ['Shift+Escape'] },
  stop: { words: 'Stop the answer', keys: ['Escape'], slash: 'stop' },
  copyAnswer: { words: 'Copy the last answer', keys: ['Mod+Shift+C'] },
  copyCode: { words: 'Copy the last code block', keys: ['Mod+Shift+;'] },
  exportMarkdown: { words: 'Export this chat as Markdown', slash: 'export-markdown' },
  exportJson: { words: 'Export this chat as JSON', slash: 'export-json' },
  sidebar: { words: 'Show or hide the sidebar', keys: ['Mod+Shift+S'] },
  searchChats: { words: 'Search the list of chats' },
  shortcuts: { words: 'Keyboard shortcuts', keys: ['Mod+/'], slash: 'shortcuts' },
} as const satisfies Readonly<Record<string, CommandFacts>>;

export type CommandId = keyof typeof commandTable;

/** In the order of the table. */
export const commands = Object.entries(commandTable) as readonly (readonly [CommandId, CommandFacts])[];
