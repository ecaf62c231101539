/** The hub's result for one chat, or one made here in its place. */
export interface ImportedChat {
  readonly title: string | null;
  readonly outcome: 'IMPORTED' | 'ALREADY_THERE' | 'REFUSED';
  readonly conversationId: string | null;
  readonly error: { readonly title: string; readonly message: string } | null;
}

export interface ImportReport {
  readonly chats: readonly ImportedChat[];
  /** Chats in the file. */
  readonly total: number;
  /** Why the import stopped early; null if it finished. */
  readonly problem: string | null;
}

/** The response to one part: its chats, or why it was refused. */
export type ImportAnswer =
  | { readonly chats: readonly ImportedChat[] }
  | { readonly error: NonNullable<ImportedChat['error']> };

/** Sends one part; rejects if the hub was not reached. */
export type PostChats = (body: string) => Promise<ImportAnswer>;

/**
 * Chats and bytes in one request, unless a single chat is larger: small enough to show progress, and to pass a proxy
 * that allows no more than a megabyte.
 */
const mostChats = 200;
const mostPartBytes = 1_000_000;
/** The most that a hub accepts. A larger chat is refused here, so that the others still go through. */
const mostBytes = 16 * 1024 * 1024;

/** How an export begins, however it ends. */
const beginning = /^\ufeff?\s*\{\s*"format"\s*:\s*"modelhub-chats"/;

const tooLarge = {
  title: 'Too long',
  message: 'This chat is larger than 16 MiB, the most that a hub takes at once.',
};

/**
 * Sends a file to the hub in parts, because no request may be as large as a file. Importing it again is safe: the hub
 * recognises what it already has.
 */
export async function importChats(
  text: string,
  post: PostChats,
  onProgress: (report: ImportReport) => void,
): Promise<ImportReport> {
  const file = parseFile(text);
  if (file === null) {
    const problem = beginning.test(text)
      ? 'This export is damaged or incomplete, and nothing was imported. Export the chats again.'
      : 'This file is not a JSON export from ModelHub.';
    return { chats: [], total: 0, problem };
  }
  const { head, chats: all } = file;
  const total = all.length;
  const chats: ImportedChat[] = [];
  for (const part of partsOf(all)) {
    const body = JSON.stringify({ ...head, chats: part });
    if (byteLength(body) > mostBytes) {
      chats.push(...part.map(refusedHere));
      continue;
    }
    const answer = await post(body).catch(() => null);
    if (answer === null) {
      const problem =
        'The hub could not be reached. Import the same file again later; chats already imported are recognised.';
      return { chats, total, problem };
    }
    if ('error' in answer) {
      return { chats, total, problem: `${answer.error.title}. ${answer.error.message}` };
    }
    chats.push(...answer.chats);
    onProgress({ chats: [...chats], total, problem: null });
  }
  return { chats, total, problem: null };
}

function parseFile(text: string): { readonly head: object; readonly chats: readonly unknown[] } | null {
  try {
    const { chats, ...head } = JSON.parse(text.replace(/^\ufeff/, ''));
    return Array.isArray(chats) ? { head, chats } : null;
  } catch {
    return null;
  }
}

function* partsOf(chats: readonly unknown[]): Generator<readonly unknown[]> {
  let part: unknown[] = [];
  let bytes = 0;
  for (const chat of chats) {
    const size = byteLength(JSON.stringify(chat));
    if (part.length === mostChats || (part.length > 0 && bytes + size > mostPartBytes)) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(chat);
    bytes += size;
  }
  // For a file without chats, the hub checks the head.
  if (part.length > 0 || chats.length === 0) yield part;
}

const byteLength = (text: string) => new Blob([text]).size;

function refusedHere(chat: unknown): ImportedChat {
  const title = typeof chat === 'object' && chat !== null && 'title' in chat ? String(chat.title) : null;
  return { title, outcome: 'REFUSED', conversationId: null, error: tooLarge };
}

/** “3 chats imported, 1 already here.” */
export function importWords({ chats, total }: ImportReport): string {
  const count = (outcome: ImportedChat['outcome']) => chats.filter((chat) => chat.outcome === outcome).length;
  const [imported, there, refused] = [count('IMPORTED'), count('ALREADY_THERE'), count('REFUSED')];
  if (total === 0) return 'The file has no chats.';
  const parts = [
    `${imported} ${imported === 1 ? 'chat' : 'chats'} imported`,
    ...(there === 0 ? [] : [`${there} already here`]),
    ...(refused === 0 ? [] : [`${refused} refused`]),
  ];
  return `${parts.join(', ')}.`;
}
