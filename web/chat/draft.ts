import { type ChatRequest, questionOf } from './chat-request.ts';
import { ignoreErrors } from './ignore-errors.ts';

/** The text being typed in one chat, and the question that is on its way to the hub: both outlive reloads and failures. */
export interface Draft {
  /** What the page's own HTML has in the field. */
  readonly initial: string;
  /** The question that a new chat was left with and the hub has not confirmed; empty where there is none. */
  readonly unsent: string;
  /** What stands in the field. */
  read(): string;
  subscribe(listener: () => void): () => void;
  write(text: string): void;
  /** Takes in, behind what is there, what was typed before the page could listen. */
  add(text: string): void;
  /** This start, under the id of the earlier one where the chat that was left has asked the same: it is not asked twice. */
  repeated(request: ChatRequest): ChatRequest;
  /** A question goes on its way, out of the field if it stands there. What was on its way before comes back. */
  send(request: ChatRequest): void;
  /** The hub has what was on its way. */
  taken(): void;
  /** What was on its way did not arrive: it comes back, before what was typed since. */
  restore(): void;
  /** False: from now on it lives as long as the page, and nothing of it stays behind. */
  setKept(kept: boolean): void;
  /** Goes on as the draft of a conversation that has just got its name. */
  moveTo(conversationId: string): void;
}

/** What was asked last in a new chat of this page and the hub has not taken, also when the chat was left. */
let unsentOfNew: { readonly question: string; readonly request: ChatRequest } | null = null;
/** The draft of the new chat that is shown, or was last. */
let newest: Draft | undefined;

const keyOf = (conversationId: string | null) => `modelhub:draft:${conversationId ?? 'new'}`;

/** Where a page keeps drafts: its tab's own place, and the one that all tabs share. Either may refuse. */
export const pageStorages: readonly (() => Storage)[] = [
  () => window.sessionStorage,
  () => window.localStorage,
];

/**
 * Without `storages` the draft lives as long as the page. All of them keep that of a new chat, which another tab may
 * have too: the first one tells which is this tab's. `initial` comes behind what is kept.
 */
export function createDraft(
  storages: typeof pageStorages,
  conversationId: string | null,
  initial = '',
  isKept = true,
): Draft {
  const listeners = new Set<() => void>();
  let key = keyOf(conversationId);
  /** As this page knows it: something else there was typed in another tab. */
  let kept = '';
  if (isKept) for (const storage of places()) kept ||= ignoreErrors(() => storage().getItem(key)) ?? '';
  let text = joined(kept, initial);
  let onItsWay = '';
  keep();

  function setText(next: string): void {
    const changed = next !== text;
    text = next;
    keep();
    if (changed) for (const listener of listeners) listener();
  }

  function keep(): void {
    const next = isKept ? joined(onItsWay, text) : '';
    if (next === kept) return;
    if (next === '') forget();
    else for (const storage of places()) ignoreErrors(() => storage().setItem(key, next));
    kept = next;
  }

  function settle(): void {
    if (key === keyOf(null) && unsentOfNew?.question === onItsWay) unsentOfNew = null;
    onItsWay = '';
  }

  function forget(): void {
    for (const storage of places()) {
      ignoreErrors(() => {
        if (storage().getItem(key) === kept) storage().removeItem(key);
      });
    }
  }

  function places(): typeof pageStorages {
    return key === keyOf(null) ? storages : storages.slice(-1);
  }

  const draft: Draft = {
    initial,
    get unsent() {
      const isOpen = key === keyOf(null) && isKept && onItsWay === '';
      return isOpen ? (unsentOfNew?.question ?? '') : '';
    },
    read: () => text,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write: setText,
    add: (more) => setText(joined(text, more)),
    repeated(request) {
      const { question, request: earlier } = unsentOfNew ?? {};
      const isSame =
        question === draft.unsent &&
        question === questionOf(request.turn) &&
        earlier?.personalityId === request.personalityId &&
        earlier.variantId === request.variantId &&
        request.others === undefined;
      return isSame ? { ...request, requestId: earlier.requestId } : request;
    },
    send(request) {
      const question = questionOf(request.turn);
      if (question === null) return;
      const rest = without(text, question);
      const before = onItsWay === question ? '' : onItsWay;
      onItsWay = question;
      if (key === keyOf(null) && isKept) unsentOfNew = { question, request };
      setText(joined(before, rest));
    },
    taken() {
      const question = onItsWay;
      // The next new chat began with it when this one was left.
      const next = newest?.unsent === question ? newest : undefined;
      settle();
      keep();
      next?.write(without(next.read(), question));
    },
    restore() {
      const question = onItsWay;
      settle();
      setText(joined(question, text));
    },
    setKept(next) {
      isKept = next;
      keep();
    },
    moveTo(id) {
      forget();
      key = keyOf(id);
      kept = '';
      keep();
    },
  };
  if (conversationId === null) newest = draft;
  return draft;
}

const gap = '\n\n';

/** Nothing twice: what comes back after a reload may stand there already. */
function joined(older: string, newer: string): string {
  if (newer === '' || older === newer || older.endsWith(gap + newer)) return older;
  return older === '' ? newer : older + gap + newer;
}

function without(text: string, question: string): string {
  if (text === question) return '';
  return text.startsWith(question + gap) ? text.slice(question.length + gap.length) : text;
}
