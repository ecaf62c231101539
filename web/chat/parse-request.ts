import type { ChatRequest, Contender, Turn } from './chat-request.ts';

/** Checks a stored request, which may be in any state; null if it is not valid. */
export function parseRequest(value: unknown): ChatRequest | null {
  return isRequest(value) ? value : null;
}

function isRequest(value: unknown): value is ChatRequest {
  return (
    isRecord(value) &&
    isText(value.requestId) &&
    isText(value.personalityId) &&
    isTextOrNull(value.variantId) &&
    isTextOrNull(value.conversationId) &&
    typeof value.since === 'number' &&
    isTurn(value.turn) &&
    (value.others === undefined || (Array.isArray(value.others) && value.others.every(isContender)))
  );
}

function isContender(value: unknown): value is Contender {
  return (
    isRecord(value) && isText(value.requestId) && isText(value.personalityId) && isTextOrNull(value.variantId)
  );
}

function isTurn(value: unknown): value is Turn {
  if (!isRecord(value)) return false;
  switch (value.kind) {
    case 'send':
      return isText(value.content) && isTextOrNull(value.parentId);
    case 'edit':
      return isText(value.content) && isText(value.messageId);
    case 'answer':
    case 'continue':
      return isText(value.messageId);
    default:
      return false;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
