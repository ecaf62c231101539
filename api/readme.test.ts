import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { variableNames } from './config/settings.ts';
import { tiers } from './domain/variants/tiers.ts';
import { startTestApp } from './testing/start-test-app.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');

/** The commands of the README that begin like this, as a shell takes them, without comments. */
function commands(start: string): readonly string[] {
  return [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block = '']) => block.replaceAll('\\\n', ' ').split('\n'))
    .map((line) => line.replace(/ +# .*$/, '').trim())
    .filter((line) => line.startsWith(start));
}

/** For a machine without curl; what a shell makes of quotes and lines is tried in either case. */
const ensureCurl = `command -v curl > /dev/null || curl() { '${process.execPath}' '${join(root, 'api/testing/curl-stand-in.ts')}' "$@"; }`;

test('every request that the README shows does what is said there', async () => {
  await using app = await startTestApp({ upstream: null });
  const answers = await Promise.all(
    commands('curl ').map(async (command) => {
      const here = command.replaceAll('http://127.0.0.1:3000', app.url.origin);
      return (await promisify(execFile)('sh', ['-c', `${ensureCurl}\n${here}`])).stdout;
    }),
  );
  const [health, live, ready, query = '', stream = '', chats = '', ...others] = answers;

  expect(others).toEqual([]);
  expect(JSON.parse(health ?? '')).toMatchObject({ status: 'fail', state: 'NOT_CONFIGURED' });
  expect(JSON.parse(live ?? '')).toEqual({ status: 'pass' });
  expect(JSON.parse(ready ?? '')).toEqual({ status: 'pass' });
  expect(JSON.parse(query)).toEqual({
    data: {
      apiStatus: { state: 'NOT_CONFIGURED', title: 'API not connected' },
      variants: tiers.map(({ name, candidates }) => ({
        name,
        model: candidates[0].model,
        available: true,
      })),
    },
  });

  const events = [...stream.matchAll(/^data: (.+)$/gm)].map(
    ([, data = '']) => JSON.parse(data).data.chatStream,
  );
  expect(events[0]).toEqual({ __typename: 'ChatStarted', seq: 1 });
  expect(events.at(-1)).toMatchObject({
    __typename: 'ChatCompleted',
    timing: { firstTokenMs: expect.any(Number) },
  });
  expect(events.map(({ text = '' }) => text).join('')).toContain('Simulated by ModelHub');
  expect(stream).toMatch(/event: complete\n/);
  expect(JSON.parse(chats)).toMatchObject({ format: 'modelhub-chats', version: 1 });
});

test('every npm script that the README names is there, and every file that it points to', () => {
  const named = readme.split('\n').flatMap((line) => {
    const folder = /\bcd (\S+)/.exec(line)?.[1] ?? '.';
    const { scripts } = JSON.parse(read(join(folder, 'package.json')));
    return [...line.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([command, script, short = '']) => ({
        command,
        isThere: (script ?? short) in scripts,
      }),
    );
  });
  expect(named.filter(({ isThere }) => !isThere)).toEqual([]);
  expect(named.length).toBeGreaterThan(5);

  const links = [...readme.matchAll(/\]\(([^):]+)\)/g)].map(([, path = '']) => path);
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(links).toContain('examples/typed-client');
});

test('the layout in the README shows every folder, and nothing that does not exist', () => {
  const layout = /## Layout\n+```\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  let folder = '';
  const shown = layout
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, indent, name = ''] = /^( *)(\S+)/.exec(line) ?? [];
      if (indent === '') folder = name;
      return indent === '' ? name : folder + name;
    });
  const rooms = ['', 'api/', 'web/', 'docs/'].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^\.|^(node_modules|build|public|images)$/.test(entry.name))
      .map((entry) => `${parent}${entry.name}/`),
  );

  expect(shown.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const words = layout.trim().split(/\s+/);
  expect(rooms.filter((room) => !words.some((word) => `/${room}`.endsWith(`/${word}`)))).toEqual([]);
});

test('the README tells the models and the variables as they are', () => {
  const rows = [...readme.matchAll(/^\| (\w+) \| [^|]+ \| `([^`]+)` \|$/gm)];
  expect(rows.map(([, name, model]) => ({ name, model }))).toEqual(
    tiers.map(({ name, candidates }) => ({ name, model: candidates[0].model })),
  );

  const variables = [...readme.matchAll(/\b([A-Z]+(?:_[A-Z]+)+)\b(?==|`)/g)].map(([, name]) => name);
  expect(variables.filter((name) => !variableNames.some((known) => known === name))).toEqual([]);
  expect(variables.length).toBeGreaterThan(3);
});
