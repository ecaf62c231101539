import type { ChatState } from './chat-state.ts';
import type { Choice } from './choice.ts';

/** The address that opens a new chat with this choice. */
export function newChatAddress({
  personalityId,
  variantId,
  lineup,
  temporary,
}: Choice & Partial<Pick<ChatState, 'lineup' | 'temporary'>>): string {
  const chosen = [
    `personality=${personalityId}`,
    variantId && `variant=${variantId}`,
    lineup && `compare=${lineup.ids}`,
    temporary && 'temporary=true',
  ];
  return `/chat?${chosen.filter(Boolean).join('&')}`;
}
