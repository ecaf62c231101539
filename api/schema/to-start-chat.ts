import type { ChatTarget, StartChat, Turn } from '../domain/generation/start-chat.ts';
import { toDraft } from './personality-draft.ts';
import type { startChatInput } from './start-chat.ts';

/** StartChatInput as coerced by GraphQL: each `@oneOf` input has exactly one field set. */
type StartChatInput = (typeof startChatInput)['$inferInput'];

/** Converts the request to the domain's terms; the domain validates it. */
export function toStartChat(input: StartChatInput): StartChat {
  return {
    requestId: input.requestId ?? null,
    personalityId: input.personalityId ?? null,
    variantId: input.variantId ?? null,
    target: toTarget(input.target),
    turn: toTurn(input.turn),
    ...(input.tryOut == null ? {} : { tryOut: toDraft(input.tryOut) }),
  };
}

function toTarget(target: StartChatInput['target']): ChatTarget {
  if (target === undefined || target === null) return { kind: 'new' };
  if (target.conversationId !== undefined) {
    return { kind: 'conversation', conversationId: target.conversationId };
  }
  return {
    kind: 'temporary',
    history: target.temporary.history.map(({ role, content }) => ({ role, content })),
  };
}

function toTurn(turn: StartChatInput['turn']): Turn {
  if (turn.send !== undefined) {
    return { kind: 'send', content: turn.send.content, parentId: turn.send.parentId ?? null };
  }
  if (turn.edit !== undefined) {
    return { kind: 'edit', messageId: turn.edit.messageId, content: turn.edit.content };
  }
  if (turn.answer !== undefined) return { kind: 'answer', messageId: turn.answer.messageId };
  return { kind: 'continue', messageId: turn.continue.messageId };
}
