import type { ChatRequest } from './chat-request.ts';
import { ignoreErrors } from './ignore-errors.ts';
import { parseRequest } from './parse-request.ts';

const pendingKey = 'modelhub:pending-turn';
/** Longer ago, a person no longer waits for it; the question is in the draft. */
const patienceMs = 2 * 60_000;

/** What must outlive a reload of this tab: the turn that the page's address does not show yet. Storage may be forbidden. */
export interface TabMemory {
  keep(request: ChatRequest): void;
  /**
   * The hub has taken the turn up, in this conversation if it is kept: only a reload that began before the new chat
   * had its address still asks for it, and while there is more to ask of others, any reload does. Another turn may be
   * kept by now, which this does not change.
   */
  taken(request: ChatRequest, conversationId: string | null): void;
  /** Nobody waits for this turn any more; another one stays. */
  forget(requestId: string): void;
  /** The turn that was kept in this chat during this visit, unless nobody waits for it any more. */
  kept(conversationId: string | null, now: number, reloaded: boolean): ChatRequest | null;
}

/** `visit` names the entry of the tab's history: whoever goes on to another page does not wait for what was asked on this one. */
export function createTabMemory(storage: () => Storage, visit: () => string): TabMemory {
  const write = (kept: Kept) => ignoreErrors(() => storage().setItem(pendingKey, JSON.stringify(kept)));
  const erase = () => ignoreErrors(() => storage().removeItem(pendingKey));
  /** What is kept, if this start is part of it. */
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
      if (request.conversationId !== conversationId && (goesOnIn ?? '') !== conversationId) return null;
      // The entry of a reload that began just before the chat got its address has another name.
      const isHere = kept.confirmed ? reloaded : kept.visit === visit();
      if (kept.confirmed && !reloaded) erase();
      return isHere && now - request.since < patienceMs ? request : null;
    },
  };
}

/** As it lies in the storage. */
interface Kept {
  readonly request: ChatRequest;
  readonly visit: string;
  readonly confirmed: boolean;
  /** Null: everybody who was to be asked has been. */
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
