import { expect, test } from 'vitest';
import { newChatState } from '../../chat/chat-state.ts';
import { newChatAddress } from './new-chat-address.ts';

test('the address of a new chat says what is chosen in it, and no more', () => {
  const state = newChatState({ personalityId: 'claude', variantId: null });
  expect(newChatAddress(state)).toBe('/chat?personality=claude');
  expect(
    newChatAddress({
      ...state,
      variantId: 'fast',
      lineup: { by: 'personality', ids: ['gpt', 'grok'] },
      temporary: true,
    }),
  ).toBe('/chat?personality=claude&variant=fast&compare=gpt,grok&temporary=true');
});
