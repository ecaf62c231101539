import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { askHub } from './ask-hub.ts';

/** A hub with 200 made-up chats, the oldest of which has 300 messages; disposing of it deletes all its data. */
export async function startSeededHub(): Promise<RunningHub> {
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'modelhub-test-'));
  const seed = resolve(import.meta.dirname, '../../api/bench/seed.ts');
  await promisify(execFile)(process.execPath, [seed, '--directory', DATA_DIR]);
  const hub = await startHub({ DATA_DIR });
  return {
    ...hub,
    async [Symbol.asyncDispose]() {
      await hub[Symbol.asyncDispose]();
      await rm(DATA_DIR, { recursive: true, force: true });
    },
  };
}

/** The address of the chat with 300 messages: the pinned one. */
export async function longestChatOf({ origin }: RunningHub): Promise<string> {
  const { conversations } = await askHub<{ conversations: { edges: readonly { node: { id: string } }[] } }>(
    origin,
    '{ conversations(first: 1) { edges { node { id } } } }',
  );
  return `/chat/${conversations.edges[0]?.node.id}`;
}
