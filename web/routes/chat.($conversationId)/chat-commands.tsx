import { useNavigate } from '@remix-run/react';
import { useCallback } from 'react';
import { useClient } from 'urql';
import type { ChatPersonality } from '../../chat/chat-documents.ts';
import { ConversationList } from '../../chat/conversation-documents.ts';
import { CommandLayer } from '../../commands/command-layer.tsx';
import { runAction, useAction } from '../../commands/command-registry.ts';
import { switchShortcuts, useShortcutsOn } from '../../commands/shortcut-switch.ts';
import type { MenuContents } from '../../components/command-menu/menu-contents.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';
import { markOf } from './personality-mark.tsx';

const sizes = { newest: 5, found: 8 };

/** The command menu and the shortcuts of the Workspace. */
export function ChatCommands({
  personalities,
  variants,
}: {
  readonly personalities: readonly ChatPersonality[];
  readonly variants: readonly ServingVariant[];
}) {
  const navigate = useNavigate();
  const client = useClient();
  const findChats = useCallback<MenuContents['findChats']>(
    async (words) => {
      const search = words === '' ? null : words;
      const { data } = await client.query(
        ConversationList,
        { first: search === null ? sizes.newest : sizes.found, after: null, search, archived: false },
        { requestPolicy: 'network-only' },
      );
      return data?.conversations.edges.map(({ node }) => node) ?? null;
    },
    [client],
  );
  useAction('newChat', () => navigate('/chat'));
  return (
    <CommandLayer
      personalities={personalities.filter(({ hidden }) => !hidden)}
      markOf={markOf}
      variants={variants}
      findChats={findChats}
      onNavigate={(to) => (to === '/graphql' ? window.location.assign(to) : navigate(to))}
      onChoosePersonality={(id) => runAction('choosePersonality', id)}
      onChooseVariant={(id) => runAction('chooseVariant', id)}
      shortcutsOn={useShortcutsOn()}
      onSwitchShortcuts={switchShortcuts}
    />
  );
}
