import type { ChatState } from '../../chat/chat-state.ts';

/** The address under which a new chat opens with what is chosen in it. */
export function newChatAddress({ personalityId, variantId, lineup, temporary }: ChatState): string {
  const chosen = [
    `personality=${personalityId}`,
    variantId && `variant=${variantId}`,
    lineup && `compare=${lineup.ids}`,
    temporary && 'temporary=true',
  ];
  return `/chat?${chosen.filter(Boolean).join('&')}`;
}
