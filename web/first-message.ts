/** The question that the home page hands to the Workspace, which starts the chat with it. */
export interface FirstMessage {
  readonly requestId: string;
  readonly personalityId: string;
  /** Null: the personality's own default. */
  readonly variantId: string | null;
  readonly content: string;
}

const key = 'modelhub:first-message';

/** False where the browser keeps nothing for this page; the question must then travel in the address. */
export function keepFirstMessage(message: FirstMessage): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(message));
    return true;
  } catch {
    return false;
  }
}

/** Hands the question over once; null when there is none or it makes no sense. */
export function takeFirstMessage(): FirstMessage | null {
  try {
    const kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return kept === null ? null : parseFirstMessage(JSON.parse(kept));
  } catch {
    return null;
  }
}

/** An id for one request; also where the page has no `randomUUID`, over plain http from another machine. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function parseFirstMessage(value: unknown): FirstMessage | null {
  if (typeof value !== 'object' || value === null) return null;
  const { requestId, personalityId, variantId, content } = value as Record<string, unknown>;
  if (typeof requestId !== 'string' || typeof personalityId !== 'string' || typeof content !== 'string')
    return null;
  return { requestId, personalityId, variantId: typeof variantId === 'string' ? variantId : null, content };
}
