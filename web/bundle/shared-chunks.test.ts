import type { Rollup } from 'vite';
import { expect, test } from 'vitest';
import { createSharedChunks } from './shared-chunks.ts';

const graph: Readonly<Record<string, readonly string[]>> = {
  '/web/entry.client.tsx': ['/react.js'],
  '/web/root.tsx': ['/react.js', '/status.ts'],
  '/status.ts': ['/duration.ts'],
  '/web/routes/_index/route.tsx': ['/react.js', '/draft.ts', '/card.tsx'],
  '/web/routes/chat.($conversationId)/route.tsx': [
    '/draft.ts',
    '/chat.ts',
    '/answer.tsx',
    '/menu.tsx',
    '/rows.tsx',
    '/choice.tsx',
    '/steps.tsx',
    '/lucide-react/dist/esm/icons/copy.mjs',
  ],
  '/web/routes/chat.($conversationId)/compare-chooser.tsx': ['/choice.tsx'],
  '/web/routes/personalities.$personalityId/route.tsx': ['/chat.ts', '/form.ts'],
  '/web/routes/personalities.$personalityId/try-out-messages.tsx': [
    '/chat.ts',
    '/answer.tsx',
    '/form.ts',
    '/steps.tsx',
  ],
  '/web/components/status/status-details.tsx': ['/steps.tsx'],
  '/web/routes/personalities._index/route.tsx': [
    '/menu.tsx',
    '/form.ts',
    '/lucide-react/dist/esm/icons/copy.mjs',
    '/lucide-react/dist/esm/icons/star.mjs',
  ],
};
const imported = (id: string) => graph[id] ?? [];

function chunkOf(id: string): string | null | undefined {
  const ids = new Set(Object.entries(graph).flat(2));
  return createSharedChunks()(id, {
    getModuleIds: () => ids.values(),
    getModuleInfo: (module) =>
      ({
        importedIds: imported(module),
        isEntry: module === '/web/entry.client.tsx',
      }) as unknown as Rollup.ModuleInfo,
  }) as string | undefined;
}

test('what the root imports is in the file of every page, however deep', () => {
  expect(['/react.js', '/status.ts', '/duration.ts'].map(chunkOf)).toEqual(Array(3).fill('everywhere'));
});

test('what the home page shares is there as well, and what it has alone stays its own', () => {
  expect(chunkOf('/draft.ts')).toBe('everywhere');
  expect(chunkOf('/card.tsx')).toBeUndefined();
});

test('what the workspace shares with the editor at once and with its tries later are two files', () => {
  expect(chunkOf('/chat.ts')).toBe('messages');
  expect(chunkOf('/answer.tsx')).toBe('answers');
});

test('what the workspace shares with its comparison comes with its answers', () => {
  expect(chunkOf('/choice.tsx')).toBe('answers');
});

test('what other pages use as well, or the workspace alone, is left to the bundler', () => {
  expect(['/menu.tsx', '/rows.tsx'].map(chunkOf)).toEqual(Array(2).fill(undefined));
});

test('what only the pages for personalities share is one file', () => {
  expect(chunkOf('/form.ts')).toBe('personalities');
});

test('what the status shares with answers is loaded without them', () => {
  expect(chunkOf('/steps.tsx')).toBeUndefined();
});

test('an icon that the workspace shares with other pages is no file of its own', () => {
  expect(chunkOf('/lucide-react/dist/esm/icons/copy.mjs')).toBe('everywhere');
  expect(chunkOf('/lucide-react/dist/esm/icons/star.mjs')).toBeUndefined();
});

test('what starts the page is in a file of its own', () => {
  expect(chunkOf('/web/entry.client.tsx')).toBeUndefined();
});
