import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { type Chat, createChat } from '../../chat/chat.ts';
import { madeTemporary, newChatState } from '../../chat/chat-state.ts';
import { createDraft } from '../../chat/draft.ts';
import { createOpenStream } from '../../chat/open-stream.ts';
import { createStop } from '../../chat/stop-chat.ts';
import { serverNow } from '../../components/clock.tsx';
import { type DraftForm, toDraft } from '../../personalities/draft-form.ts';
import { createTryOutStream } from '../../personalities/try-out-stream.ts';

/** The personality id that answers of unsaved personalities carry. */
const tryOutId = 'try-out';

/** A chat of which nothing is stored, with the personality as the form has it when a question is asked. */
export function useTryOut(form: DraftForm): { readonly chat: Chat; readonly startOver: () => void } {
  const client = useClient();
  const current = useRef(form);
  current.current = form;
  const [chat, setChat] = useState(create);
  useEffect(() => {
    const detach = chat.attach();
    /** Nobody can ever come back to this chat. */
    const end = () => void chat.stop();
    addEventListener('pagehide', end);
    return () => {
      removeEventListener('pagehide', end);
      detach();
      end();
    };
  }, [chat]);
  return { chat, startOver: () => setChat(create()) };

  function create(): Chat {
    return createChat(
      {
        open: createTryOutStream(createOpenStream(client), () => toDraft(current.current)),
        stop: createStop(client),
        memory: { keep() {}, taken() {}, forget() {}, kept: () => null },
        draft: createDraft([], null),
        now: serverNow,
        readNews: async () => null,
        readOlder: async () => null,
        keepBranch() {},
      },
      madeTemporary(newChatState({ personalityId: tryOutId, variantId: null }), true),
    );
  }
}
