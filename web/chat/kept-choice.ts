import type { Chat } from './chat.ts';
import { wantedChoice } from './choice.ts';
import { ignoreErrors } from './ignore-errors.ts';
import type { Lineup } from './lineup.ts';
import { newChatAddress } from './new-chat-address.ts';

/**
 * Chooses again what was chosen in this tab for the next turn of a conversation, and keeps what is chosen until the
 * returned function is called. Once the turn is accepted, the conversation itself tells who answers.
 */
export function keepChoice(
  chat: Chat,
  storage: () => Storage,
  toLineup: (compare: string | null) => Lineup | null,
): () => void {
  const key = () => `modelhub:choice:${chat.read().conversationId}`;
  const kept = ignoreErrors(() => storage().getItem(key()));
  if (kept !== null && kept !== newChatAddress(chat.read())) {
    const url = new URL(kept, 'http://localhost');
    chat.choose(wantedChoice(url.href, null));
    chat.lineUp(toLineup(url.searchParams.get('compare')));
  }

  let shown = newChatAddress(chat.read());
  return chat.subscribe(() => {
    const state = chat.read();
    const address = newChatAddress(state);
    const isChanged = address !== shown;
    shown = address;
    if (state.conversationId === null) return;
    const isSettled = state.pending !== null || (isChanged && state.comparison !== null);
    const isChosen = !isSettled && (isChanged || state.refusal !== null);
    // A full storage takes no new choice, and must not keep the one before.
    if (isSettled || isChosen) ignoreErrors(() => storage().removeItem(key()));
    if (isChosen) ignoreErrors(() => storage().setItem(key(), address));
  });
}
