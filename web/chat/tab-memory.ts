import type { ChatRequest } from './chat-request.ts';
import { ignoreErrors } from './ignore-errors.ts';
import { parseRequest } from './parse-request.ts';

const pendingKey = 'modelhub:pending-turn';
/** After this long nobody is still waiting for the answer; the question is in the draft. */
const patienceMs = 2 * 60_000;

/**
 * What must survive a reload of this tab: the turn that the page's address does not show yet. Storage may be forbidden.
 */
export interface TabMemory {
  keep(request: ChatRequest): void;
  /**
   * The hub accepted the turn. It is kept only until its chat is opened by its address, or another one, or while further
   * answers still have to be requested. Has no effect if another turn is kept by now.
   */
  taken(request: ChatRequest, conversationId: string | null): void;
  /** Nobody is waiting for this turn any more. If another turn is kept, it stays. */
  forget(requestId: string): void;
  /**
   * The turn kept for this chat during this visit; null when there is none or nobody is still waiting for it. Forgets an
   * accepted turn that is not resumed here, unless answers still have to be requested in another chat.
   */
  kept(conversationId: string | null, now: number, reloaded: boolean): ChatRequest | null;
}

/** `visit` identifies the entry in the tab's history: another page does not resume what was asked on this one. */
export function createTabMemory(storage: () => Storage, visit: () => string): TabMemory {
  const write = (kept: Kept) => ignoreErrors(() => storage().setItem(pendingKey, JSON.stringify(kept)));
  const erase = () => ignoreErrors(() => storage().removeItem(pendingKey));
  /** What is kept, if it includes this request; else null. */
  const readOf = (requestId: string) => {
    const kept = read(storage);
    const starts = kept === null ? [] : [kept.request, ...(kept.request.others ?? [])];
    return starts.some((start) => start.requestId === requestId) ? kept : null;
  };
  return {
    keep: (request) => write({ request, visit: visit(), confirmed: false, goesOnIn: null }),
    taken({ requestId, others = [] }, conversationId) {
      const kept = readOf(requestId);
      if (kept === null) return;
      const goesOn = others.length > 0;
      if (goesOn || kept.request.conversationId === null) {
        write({ ...kept, confirmed: true, goesOnIn: goesOn ? conversationId : null });
      } else {
        erase();
      }
    },
    forget(requestId) {
      if (readOf(requestId) !== null) erase();
    },
    kept(conversationId, now, reloaded) {
      const kept = read(storage);
      if (kept === null) return null;
      const { request, goesOnIn } = kept;
      const isOfChat = request.conversationId === conversationId || (goesOnIn ?? '') === conversationId;
      // A reload that began just before the chat got its address has a different history entry.
      const isHere = isOfChat && (kept.confirmed ? reloaded : kept.visit === visit());
      if (kept.confirmed && !isHere && (isOfChat || goesOnIn === null)) erase();
      return isHere && now - request.since < patienceMs ? request : null;
    },
  };
}

/** As stored. */
interface Kept {
  readonly request: ChatRequest;
  readonly visit: string;
  readonly confirmed: boolean;
  /** The conversation in which further answers still have to be requested; null: none. */
  readonly goesOnIn: string | null;
}

function read(storage: () => Storage): Kept | null {
  const value = ignoreErrors(
    () => JSON.parse(storage().getItem(pendingKey) ?? 'null') as Partial<Kept> | null,
  );
  const request = parseRequest(value?.request);
  return (
    request && {
      request,
      visit: String(value?.visit),
      confirmed: value?.confirmed === true,
      goesOnIn: typeof value?.goesOnIn === 'string' ? value.goesOnIn : null,
    }
  );
}
