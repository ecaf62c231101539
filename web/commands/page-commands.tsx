import { useNavigate } from '@remix-run/react';
import { useEffect } from 'react';
import { chatAddress, openingOf } from '../chat/chat-address.ts';
import type { MenuContents } from '../components/command-menu/menu-contents.ts';
import { ConversationList } from '../conversations/conversation-documents.ts';
import { passingClient } from '../graphql/client.ts';
import { chooseTheme } from '../page/theme.ts';
import { CommandLayer } from './command-layer.tsx';
import { runCommand, useCommand } from './command-registry.ts';
import { switchShortcuts, useShortcutsOn } from './shortcut-switch.ts';

const sizes = { newest: 5, found: 8 };

/** The command menu and the shortcuts of a page. */
export function PageCommands({
  asked = 0,
  ...choices
}: Pick<MenuContents, 'personalities' | 'markOf' | 'variants' | 'openChat'> & {
  /** Counts how often the menu was asked for before this component could handle that itself. */
  readonly asked?: number;
}) {
  const navigate = useNavigate();
  useCommand('newChat', () => navigate('/chat'));
  useEffect(() => {
    if (asked > 0) runCommand('menu');
  }, [asked]);
  return (
    <CommandLayer
      {...choices}
      findChats={findChats}
      onNavigate={(to) => (to === '/graphql' ? window.location.assign(to) : navigate(to))}
      onChoosePersonality={(id) => runCommand('choosePersonality', id)}
      onChooseVariant={(id) => runCommand('chooseVariant', id)}
      onChooseTheme={chooseTheme}
      shortcutsOn={useShortcutsOn()}
      onSwitchShortcuts={switchShortcuts}
    />
  );
}

const findChats: MenuContents['findChats'] = async (words) => {
  const search = words === '' ? null : words;
  const first = search === null ? sizes.newest : sizes.found;
  const archives = search === null ? [false] : [false, true];
  const answers = await Promise.all(
    archives.map((archived) =>
      passingClient().query(ConversationList, { first, after: null, search, archived }).toPromise(),
    ),
  );
  if (answers.some(({ data }) => data === undefined)) return null;
  const edges = answers.flatMap(({ data }) => data?.conversations.edges ?? []);
  return edges.map(({ node: { id, title, archived }, excerpt }) => ({
    id,
    title,
    archived,
    address: chatAddress(id, openingOf(excerpt)),
  }));
};
