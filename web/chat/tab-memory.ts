import type { ChatRequest, Turn } from './chat-request.ts';

const pendingKey = 'modelhub:pending-turn';
/** Longer ago, a person no longer waits for it. */
const patienceMs = 2 * 60_000;

/** What must outlive a reload of this tab: the turn that the hub has not confirmed yet. Storage may be forbidden. */
export interface TabMemory {
  keep(request: ChatRequest): void;
  forget(): void;
  /** The kept turn of this chat, unless nobody waits for it any more. */
  kept(conversationId: string | null, now: number): ChatRequest | null;
}

export function createTabMemory(storage: () => Storage): TabMemory {
  return {
    keep: (request) => quietly(() => storage().setItem(pendingKey, JSON.stringify(request))),
    forget: () => quietly(() => storage().removeItem(pendingKey)),
    kept(conversationId, now) {
      const request = read(storage, pendingKey);
      if (!isRequest(request) || request.conversationId !== conversationId) return null;
      return now - request.since < patienceMs ? request : null;
    },
  };
}

function read(storage: () => Storage, key: string): unknown {
  return quietly(() => JSON.parse(storage().getItem(key) ?? 'null'));
}

/** A browser may refuse its storage, and others may have written to it: neither is worth a failure. */
function quietly<Value>(use: () => Value): Value | null {
  try {
    return use();
  } catch {
    return null;
  }
}

function isRequest(value: unknown): value is ChatRequest {
  return (
    isRecord(value) &&
    isText(value.requestId) &&
    isText(value.personalityId) &&
    isTextOrNull(value.variantId) &&
    isTextOrNull(value.conversationId) &&
    typeof value.since === 'number' &&
    isTurn(value.turn)
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
