import { type ChatRequest, questionOf } from './chat-request.ts';
import { ignoreErrors } from './ignore-errors.ts';

/** The text being typed in one chat and the question on its way to the hub. Both survive reloads and failures. */
export interface Draft {
  /** The field's text in the page's own HTML. */
  readonly initial: string;
  /** The question of an earlier new chat that the hub has not confirmed; empty when there is none. */
  readonly unconfirmed: string;
  /** The text in the field. */
  read(): string;
  subscribe(listener: () => void): () => void;
  write(text: string): void;
  /** Appends what was typed before the page could listen; it includes what became of `initial`. */
  add(text: string): void;
  /**
   * The request, with the id of the earlier one if the new chat that was left asked the same, so that it is not asked
   * twice.
   */
  repeated(request: ChatRequest): ChatRequest;
  /** Marks the question as on its way and takes it out of the field. A question already on its way is put back. */
  send(request: ChatRequest): void;
  /** The hub has accepted the question that was on its way. */
  taken(): void;
  /** The question on its way did not arrive: it goes back into the field, before anything typed since. */
  restore(): void;
  /** A question that was put back into the field had reached the hub after all. */
  arrived(request: ChatRequest): void;
  /** False: from now on the draft lives only as long as the page, and nothing of it stays in storage. */
  setKept(kept: boolean): void;
  /** Becomes the draft of a conversation that has just got its id. */
  moveTo(conversationId: string): void;
}

/** The last question asked in a new chat of this page that the hub has not accepted, even if that chat was left. */
let unconfirmedOfNew: { readonly question: string; readonly request: ChatRequest } | null = null;
/** The draft whose field was opened last. */
let newest: Draft | undefined;

const keyOf = (conversationId: string | null) => `modelhub:draft:${conversationId ?? 'new'}`;

/** Where a page keeps drafts: the tab's own storage and the one shared by all tabs. Access to either may be denied. */
export const pageStorages: readonly (() => Storage)[] = [
  () => window.sessionStorage,
  () => window.localStorage,
];

/**
 * Without `storages` the draft lives only as long as its field, and no new chat knows its question. It is kept in all of
 * them: another tab may write one for the same chat, and the first storage tells which is this tab's. `initial` is
 * appended to what was kept, and not kept itself until it is changed or sent: nobody has written it.
 */
export function createDraft(
  storages: typeof pageStorages,
  conversationId: string | null,
  initial = '',
  isKept = storages.length > 0,
): Draft {
  const listeners = new Set<() => void>();
  let key = keyOf(conversationId);
  /** What this page last stored. If storage holds anything else, another tab wrote it. */
  let kept = (isKept && stored()) || '';
  let text = joined(kept, initial);
  let onItsWay = '';
  /** Whether the next new chat would find this draft. */
  const isOfNew = () => isKept && key === keyOf(null);

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
    else for (const storage of storages) ignoreErrors(() => storage().setItem(key, next));
    kept = next;
  }

  function settle(): void {
    if (isOfNew() && unconfirmedOfNew?.question === onItsWay) unconfirmedOfNew = null;
    onItsWay = '';
  }

  function forget(): void {
    for (const storage of storages) {
      ignoreErrors(() => {
        if (storage().getItem(key) === kept) storage().removeItem(key);
      });
    }
  }

  /** What this tab would find if it opened the chat now; null if nothing may be stored. */
  function stored(): string | null {
    let found: string | null = null;
    for (const storage of storages) found ||= ignoreErrors(() => storage().getItem(key) ?? '');
    return found;
  }

  const draft: Draft = {
    initial,
    get unconfirmed() {
      return isOfNew() && onItsWay === '' ? (unconfirmedOfNew?.question ?? '') : '';
    },
    read: () => text,
    subscribe(listener) {
      listeners.add(listener);
      newest = draft;
      return () => listeners.delete(listener);
    },
    write: setText,
    add: (more) => setText(joined(text === joined(kept, initial) ? kept : text, more)),
    repeated(request) {
      const { question, request: earlier } = unconfirmedOfNew ?? {};
      const isSame =
        question === draft.unconfirmed &&
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
      if (isOfNew()) unconfirmedOfNew = { question, request };
      setText(joined(before, rest));
    },
    taken() {
      const question = onItsWay;
      // The next new chat started with this question when this one was left.
      const next = newest?.unconfirmed === question ? newest : undefined;
      settle();
      keep();
      next?.write(without(next.read(), question));
    },
    restore() {
      const question = onItsWay;
      settle();
      setText(joined(question, text));
    },
    arrived(request) {
      // Since this chat was left, a later draft of it may have the text.
      if (newest !== draft) newest?.arrived(request);
      if (isKept && (stored() ?? kept) !== kept) return;
      if (key === keyOf(request.conversationId)) setText(without(text, questionOf(request.turn) ?? ''));
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
  return draft;
}

const gap = '\n\n';

/** Joins two texts without repeating one: what comes back after a reload may be there already. */
function joined(older: string, newer: string): string {
  if (newer === '' || older === newer || older.endsWith(gap + newer)) return older;
  return older === '' ? newer : older + gap + newer;
}

function without(text: string, question: string): string {
  if (text === question) return '';
  return question !== '' && text.startsWith(question + gap) ? text.slice(question.length + gap.length) : text;
}
