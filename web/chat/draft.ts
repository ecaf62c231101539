/** The text being typed in one chat, kept through reloads and failures. */
export interface Draft {
  /** What the page's own HTML has in the field. */
  readonly initial: string;
  read(): string;
  subscribe(listener: () => void): () => void;
  write(text: string): void;
  /** False: from now on it lives as long as the page, and nothing of it stays behind. */
  setKept(kept: boolean): void;
  /** Goes on as the draft of a conversation that has just got its name. */
  moveTo(conversationId: string): void;
}

const keyOf = (conversationId: string | null) => `modelhub:draft:${conversationId ?? 'new'}`;

/** `storage` may refuse: then the draft lives as long as the page. `initial`, unless empty, comes before what is kept. */
export function createDraft(storage: () => Storage, conversationId: string | null, initial = ''): Draft {
  const listeners = new Set<() => void>();
  let isKept = true;
  let key = keyOf(conversationId);
  if (initial !== '') keep(storage, key, initial);
  let text = initial || (restore(storage, key) ?? '');

  return {
    initial,
    read: () => text,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write(next) {
      if (next === text) return;
      text = next;
      if (isKept) keep(storage, key, text);
      for (const listener of listeners) listener();
    },
    setKept(kept) {
      isKept = kept;
      keep(storage, key, kept ? text : '');
    },
    moveTo(id) {
      keep(storage, key, '');
      key = keyOf(id);
      keep(storage, key, text);
    },
  };
}

function restore(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

function keep(storage: () => Storage, key: string, text: string): void {
  try {
    if (text === '') storage().removeItem(key);
    else storage().setItem(key, text);
  } catch {
    // A full or forbidden storage only means that a reload forgets.
  }
}
