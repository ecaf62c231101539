import type { Rollup } from 'vite';

/** The modules with which a browser starts loading something, each with everything it imports statically. */
const entry =
  /\/web\/(entry\.client|root|routes\/[^/]+\/(?:route|try-out-messages|compare-chooser)|components\/(?:status\/status-details|sidebar\/row-menu))\.tsx$/;

const workspace = 'routes/chat.($conversationId)/route';
const editor = 'routes/personalities.$personalityId/route';
const tryOut = 'routes/personalities.$personalityId/try-out-messages';
const chooser = 'routes/chat.($conversationId)/compare-chooser';
const joined = [workspace, editor, tryOut, chooser];

/** In a shared file, an icon weighs a third of what it does in one of its own. */
const icon = /\/lucide-react\/.+\/icons\//;

/**
 * Joins most of what pages share into four files, and leaves the rest to the bundler. That alone would write one for
 * each set of pages that share something, two dozen for the Workspace, and small files compress badly. Nor does it know
 * that every page loads the root.
 */
export function createSharedChunks(): Rollup.GetManualChunk {
  let entries: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return (id, { getModuleIds, getModuleInfo }) => {
    // What starts the page must not run because another file is imported.
    if (getModuleInfo(id)?.isEntry) return undefined;
    entries ??= findEntries(getModuleIds, getModuleInfo);
    const users = [...entries].filter(([, modules]) => modules.has(id)).map(([name]) => name);
    return chunkOf(users, id);
  };
}

function chunkOf(users: readonly string[], id: string): string | undefined {
  if (users.includes('entry.client') || users.includes('root')) return 'everywhere';
  if (users.length < 2) return undefined;
  if (users.includes('routes/_index/route')) return 'everywhere';
  if (users.every((user) => user.startsWith('routes/personalities.'))) return 'personalities';
  if (!users.includes(workspace)) return undefined;
  if (users.some((user) => !joined.includes(user))) {
    return icon.test(id) ? 'everywhere' : undefined;
  }
  return users.includes(editor) ? 'messages' : 'answers';
}

/** Each entry's name, and the modules loaded with it. */
function findEntries(
  getModuleIds: () => IterableIterator<string>,
  getModuleInfo: Rollup.GetModuleInfo,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const id of getModuleIds()) {
    const name = entry.exec(id)?.[1];
    if (name === undefined) continue;
    const modules = new Set([id]);
    for (const module of modules) {
      for (const imported of getModuleInfo(module)?.importedIds ?? []) modules.add(imported);
    }
    found.set(name, modules);
  }
  return found;
}
