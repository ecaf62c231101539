import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const domain = ['api/domain'];
/** Built-ins without I/O; everything else is the outside world. */
const pureBuiltins = ['node:crypto', 'node:util', 'node:buffer', 'node:timers/promises'];

interface Rule {
  /** Rooms of ours that it may import. */
  readonly rooms: readonly string[];
  /** Packages that it may import; null: any. */
  readonly packages: readonly string[] | null;
  /** Rooms whose types it may name besides: types are gone at run time. */
  readonly types?: readonly string[];
}

/** Who may import whom. The longest matching folder decides. */
const table: Readonly<Record<string, Rule>> = {
  'api/domain': { rooms: domain, packages: pureBuiltins },
  'api/adapters/openai': { rooms: [...domain, 'api/adapters/openai'], packages: null },
  'api/adapters/store': { rooms: [...domain, 'api/adapters/store'], packages: null },
  'api/adapters/system': {
    rooms: [...domain, 'api/adapters/system'],
    packages: pureBuiltins.concat('node:perf_hooks', 'node:fs'),
  },
  'api/adapters/personality-files': {
    rooms: [...domain, 'api/adapters/personality-files'],
    packages: ['yaml', 'node:fs', 'node:path'],
  },
  'api/adapters/log': { rooms: [...domain, 'api/adapters/log'], packages: [] },
  'api/sandbox': {
    rooms: [...domain, 'api/sandbox'],
    packages: pureBuiltins.concat('node:http', 'node:events', 'node:net'),
  },
  'api/schema': {
    rooms: [...domain, 'api/schema'],
    packages: ['@pothos/core', 'dataloader', 'graphql', 'node:fs', 'node:url'],
  },
  'api/http': { rooms: [...domain, 'api/schema', 'api/http'], packages: null },
  'api/config.ts': {
    rooms: ['api/config', 'api/domain/ports.ts', 'api/domain/variants'],
    packages: ['node:path'],
  },
  'api/config': {
    rooms: [
      'api/config',
      'api/domain/errors/hub-error.ts',
      'api/domain/is-open-ai-host.ts',
      'api/domain/errors/key-file-text.ts',
      'api/domain/nearest-ids.ts',
    ],
    packages: ['node:fs', 'node:net'],
    types: ['api/domain/status/api-status.ts'],
  },
  'api/main.ts': {
    rooms: ['api/server.ts', 'api/config.ts', 'api/config', 'api/adapters'],
    packages: null,
  },
  'api/server.ts': { rooms: ['api'], packages: null },
  'api/testing': { rooms: ['api'], packages: null },
  'api/bench': { rooms: ['api'], packages: null },
  'api/proof': { rooms: ['api'], packages: null },
  'web/components': {
    rooms: ['web/components', 'web/commands', 'web/chat/chat-address.ts', 'web/page/theme.ts'],
    packages: null,
    types: ['web'],
  },
  'web/chat': {
    rooms: ['web/chat', 'web/graphql', 'web/page/cookie.ts'],
    packages: null,
    types: ['web/conversations'],
  },
  'web/conversations': { rooms: ['web/conversations', 'web/graphql'], packages: null },
  'web/personalities': { rooms: ['web/personalities', 'web/chat', 'web/graphql'], packages: null },
  'web/bench': { rooms: ['web/bench', 'web/e2e', 'api/testing', 'api/bench/figures.ts'], packages: null },
  'web/e2e': { rooms: ['web/e2e', 'api/testing', 'api/sandbox'], packages: null },
  web: { rooms: ['web'], packages: null },
};

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
  readonly typeImports: readonly string[];
}

const files: readonly SourceFile[] = ['api', 'web']
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((path) => join(room, path)),
  )
  .filter((path) => /\.tsx?$/.test(path) && !/^web\/build\/|\/node_modules\//.test(path))
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const named =
      /(?:^|\s)(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
    const types = [...text.matchAll(/(?:^|\n)(?:import|export) type\s[^'"`;]*?\sfrom\s['"]([^'"]+)['"]/g)];
    const typeImports = types.map(([, specifier = '']) => specifier);
    const found = [...text.matchAll(named)].map(([, plain, dynamic]) => plain ?? dynamic ?? '');
    return { path, text, typeImports, imports: found };
  });
const production = files.filter(
  ({ path }) =>
    !/\.test\.tsx?$/.test(path) &&
    !/^(api\/adapters|web\/chat|web\/conversations)\/.*\btesting\//.test(path) &&
    !path.includes('__generated__'),
);

function ruleFor(path: string): [string, Rule] | undefined {
  return Object.entries(table)
    .filter(([room]) => path === room || path.startsWith(`${room}/`))
    .sort(([a], [b]) => b.length - a.length)[0];
}

function target({ path }: SourceFile, specifier: string): string {
  return relative(root, resolve(root, dirname(path), specifier));
}

test('every room imports only what the table allows', () => {
  const violations = production.flatMap((file) => {
    const rule = ruleFor(file.path)?.[1];
    if (rule === undefined) return [`${file.path} is in no room`];
    return file.imports
      .filter((specifier) => !specifier.startsWith('virtual:'))
      .filter((specifier) => {
        if (specifier.startsWith('.')) {
          const to = target(file, specifier);
          const rooms = file.typeImports.includes(specifier)
            ? [...rule.rooms, ...(rule.types ?? [])]
            : rule.rooms;
          return !rooms.some((room) => to === room || to.startsWith(`${room}/`));
        }
        return (
          rule.packages !== null &&
          !rule.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))
        );
      })
      .map((specifier) => `${file.path} imports ${specifier}`);
  });

  expect(violations).toEqual([]);
});

test('a route folder never imports another route folder', () => {
  const violations = production
    .filter(({ path }) => path.startsWith('web/routes/'))
    .flatMap((file) => {
      const folder = file.path.split('/').slice(0, 3).join('/');
      return file.imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => target(file, specifier))
        .filter((to) => to.startsWith('web/routes/') && !to.startsWith(`${folder}/`))
        .map((to) => `${file.path} imports ${to}`);
    });

  expect(violations).toEqual([]);
});

test('production code imports no tests, no benches and no test helpers', () => {
  const violations = production
    .filter(({ path }) => !/^api\/(testing|bench|proof)\/|^web\/(e2e|bench)\//.test(path))
    .flatMap((file) =>
      file.imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => target(file, specifier))
        .filter((to) => /\/(testing|bench|proof|e2e)\/|\.test\.tsx?$/.test(to))
        .map((to) => `${file.path} imports ${to}`),
    );

  expect(violations).toEqual([]);
});

test('no modules import each other in a circle', () => {
  const graph = new Map(
    production.map((file) => [
      file.path,
      // Type-only imports are gone at run time and cannot make a cycle that matters.
      [
        ...file.text.matchAll(
          /(?:^|\n)(?:import|export)\s(?!type\s)(?:[^'"`;]*?\sfrom\s)?['"](\.[^'"]+)['"]/g,
        ),
      ].map(([, specifier = '']) => target(file, specifier)),
    ]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();

  function visit(path: string, trail: readonly string[]): void {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  }
  for (const path of graph.keys()) visit(path, []);

  expect(cycles).toEqual([]);
});

test('only the process itself reads the environment', () => {
  const readers = production
    .filter(
      ({ path, text }) =>
        /process\.env|import\.meta\.env\.(?!DEV|PROD|SSR)/.test(text) &&
        !/^web\/(e2e|bench|bundle)|^api\/(testing|bench|proof)\//.test(path),
    )
    .map(({ path }) => path);

  expect(readers).toEqual(['api/main.ts']);
});

test('no file is longer than 400 lines and nothing is a catch-all', () => {
  const long = files
    .filter(({ path, text }) => !path.includes('__generated__') && text.split('\n').length > 401)
    .map(({ path }) => path);
  const vague = files
    .filter(({ path }) => /(^|\/)(utils?|misc|helpers?|common|manager)(\.|\/|$)/.test(path))
    .map(({ path }) => path);

  expect(long).toEqual([]);
  expect(vague).toEqual([]);
});

test('importing any module of the server has no side effect and needs no environment', async () => {
  const modules = production
    .filter(
      ({ path }) => path.startsWith('api/') && !/^api\/(testing|bench|proof)\/|^api\/server\.ts$/.test(path),
    )
    .map(({ path }) => join(root, path));
  const script = `
    for (const path of ${JSON.stringify(modules)}) await import(path);
    // A look at standard output opens a pipe, which is no work left behind.
    const left = process.getActiveResourcesInfo().filter((kind) => !/^(Pipe|TTY)Wrap$/.test(kind));
    if (left.length > 0) throw new Error('left running: ' + left.join(', '));
  `;

  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--permission', `--allow-fs-read=${root}`, '--input-type=module', '--eval', script],
    { cwd: root, env: { NODE_ENV: 'production' } },
  );

  expect(stdout + stderr).toBe('');
});
