import type { ChatRequest, Turn } from './chat-request.ts';

const pendingKey = 'modelhub:pending-turn';
/** Longer ago, a person no longer waits for it. */
const patienceMs = 2 * 60_000;

/** What must outlive a reload of this tab: the turn that the page's address does not show yet. Storage may be forbidden. */
export interface TabMemory {
  keep(request: ChatRequest): void;
  /** The hub has taken the turn up: only a reload that began before the new chat had its address still asks for it. */
  confirm(): void;
  forget(): void;
  /** The kept turn of this chat, unless nobody waits for it any more. */
  kept(conversationId: string | null, now: number, reloaded: boolean): ChatRequest | null;
}

export function createTabMemory(storage: () => Storage): TabMemory {
  const keep = (request: KeptRequest) =>
    quietly(() => storage().setItem(pendingKey, JSON.stringify(request)));
  const forget = () => quietly(() => storage().removeItem(pendingKey));
  return {
    keep,
    confirm() {
      const request = read(storage, pendingKey);
      if (isRequest(request)) keep({ ...request, confirmed: true });
    },
    forget,
    kept(conversationId, now, reloaded) {
      const request = read(storage, pendingKey);
      if (!isRequest(request) || request.conversationId !== conversationId) return null;
      const { confirmed = false, ...kept } = request;
      if (confirmed && !reloaded) forget();
      else if (now - request.since < patienceMs) return kept;
      return null;
    },
  };
}

/** As it lies in the storage. */
interface KeptRequest extends ChatRequest {
  readonly confirmed?: boolean;
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

function isRequest(value: unknown): value is KeptRequest {
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
