import type { StartChat } from '../domain/generation/start-chat.ts';

/** A start of a new chat with the GPT-style personality on the fast tier; `content` is the question. */
export function startChatInput(content: string, changes: Partial<StartChat> = {}): StartChat {
  return {
    requestId: null,
    personalityId: 'gpt',
    variantId: 'fast',
    target: { kind: 'new' },
    turn: { kind: 'send', content, parentId: null },
    ...changes,
  };
}
