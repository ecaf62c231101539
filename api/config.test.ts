import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, mkdtempDisposable, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { variableNames } from './config/settings.ts';
import { ConfigError, readConfig } from './config.ts';
import type { KeyFileState } from './domain/errors/hub-error.ts';

const canary = 'sk-canary-0123456789abcdefghij';

test('needs nothing: without a key the sandbox answers on loopback', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    upstream: { kind: 'SANDBOX' },
    answerMaximumMs: 600_000,
    titles: 'model',
    maximumGenerations: 200,
    logLevel: 'info',
    remarks: [],
  });
});

test('a key goes to OpenAI, a base URL without a key to a compatible server', () => {
  expect(readConfig({ OPENAI_API_KEY: canary }).upstream).toMatchObject({
    kind: 'OPENAI',
    baseUrl: 'https://api.openai.com/v1',
    apiKey: canary,
    status: { key: 'present' },
  });
  expect(readConfig({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1/ ' }).upstream).toMatchObject({
    kind: 'COMPATIBLE',
    baseUrl: 'http://127.0.0.1:11434/v1',
    apiKey: null,
    status: { key: 'unneeded' },
  });
});

test.each([
  ['https://eu.api.openai.com/v1', 'OPENAI'],
  ['https://api.openai.com:443/v1/', 'OPENAI'],
  ['https://openai.com.example.org/v1', 'COMPATIBLE'],
  ['https://notopenai.com/v1', 'COMPATIBLE'],
])('%s is taken as %s', (OPENAI_BASE_URL, kind) => {
  expect(readConfig({ OPENAI_BASE_URL }).upstream.kind).toBe(kind);
});

test.each([
  ['an empty key', { OPENAI_API_KEY: '' }, 'absent'],
  ['a key of spaces and quotes', { OPENAI_API_KEY: ' "" ' }, 'absent'],
  ['a key file without a name', { OPENAI_API_KEY_FILE: ' ' }, 'absent'],
  [
    'an empty key beside a key file without a name',
    { OPENAI_API_KEY: '', OPENAI_API_KEY_FILE: '' },
    'absent',
  ],
  ['a key file that cannot be read', { OPENAI_API_KEY_FILE: '/no/such/file' }, 'unreadable'],
  ['a key with a space inside', { OPENAI_API_KEY: 'sk-one two' }, 'malformed'],
  ['an emoji in the key', { OPENAI_API_KEY: 'sk-🔑' }, 'malformed'],
  ['the example in place of a key', { OPENAI_API_KEY: 'sk-...' }, 'malformed'],
  ['no key and no sandbox', { SANDBOX: 'off' }, 'absent'],
])('%s never starts the sandbox', (_, environment, key) => {
  expect(readConfig(environment).upstream).toMatchObject({ kind: 'OPENAI', apiKey: null, status: { key } });
});

test('an empty key gives way to a key file and one that is set does not, and both say so', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'modelhub-test-'));
  const file = join(directory, 'key');
  await writeFile(file, `${canary}\n`);

  const empty = readConfig({ OPENAI_API_KEY: '', OPENAI_API_KEY_FILE: file });
  const set = readConfig({ OPENAI_API_KEY: 'sk-another-0123456789', OPENAI_API_KEY_FILE: file });
  await rm(directory, { recursive: true });

  expect(empty.upstream).toMatchObject({ kind: 'OPENAI', apiKey: canary, status: { key: 'present' } });
  expect(empty.remarks).toContain('OPENAI_API_KEY is empty, so the key is taken from OPENAI_API_KEY_FILE');
  expect(set.upstream).toMatchObject({ apiKey: 'sk-another-0123456789' });
  expect(set.remarks).toEqual([
    'OPENAI_API_KEY is set, so the file that OPENAI_API_KEY_FILE names is not used',
  ]);
});

test.each<[string, KeyFileState, string, (path: string) => Promise<unknown>]>([
  ['is not there', 'MISSING', 'does not exist (ENOENT)', async () => {}],
  ['is a folder', 'FOLDER', 'is a folder (EISDIR)', (path) => mkdir(path)],
  ['leads to itself', 'UNREADABLE', 'cannot be read (ELOOP)', (path) => symlink(path, path)],
  ['is blank', 'EMPTY', 'is empty', (path) => writeFile(path, '\ufeff \n')],
  ['holds a name alone', 'KEYLESS', 'contains no key', (path) => writeFile(path, 'OPENAI_API_KEY=""\n')],
])(
  'a key file that %s is told by its fault, also for a compatible server, and not by its path',
  async (_, keyFile, clause, make) => {
    await using directory = await mkdtempDisposable(join(tmpdir(), 'modelhub-test-'));
    const path = join(directory.path, 'key');
    await make(path);

    for (const server of [{}, { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }]) {
      const { upstream, remarks } = readConfig({ ...server, OPENAI_API_KEY_FILE: path });

      expect(upstream).toMatchObject({ apiKey: null, status: { key: 'unreadable', keyFile } });
      expect(remarks).toEqual([`the file that OPENAI_API_KEY_FILE names ${clause}`]);
    }
  },
);

test.each(['', '  '])(
  'an address of the upstream that is empty (%j) says as much as none',
  (OPENAI_BASE_URL) => {
    expect(readConfig({ OPENAI_BASE_URL }).upstream.kind).toBe('SANDBOX');
    expect(readConfig({ OPENAI_BASE_URL, OPENAI_API_KEY: canary }).upstream).toMatchObject({
      kind: 'OPENAI',
      baseUrl: 'https://api.openai.com/v1',
    });
  },
);

test('a key that was put where its file should be named is in no remark', () => {
  expect(readConfig({ OPENAI_API_KEY_FILE: canary }).remarks).toEqual([
    'the file that OPENAI_API_KEY_FILE names does not exist (ENOENT)',
  ]);
});

test('what is odd about a key is said of the variable that it came from', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'modelhub-test-'));
  const file = join(directory, 'key');
  const remarksOf = async (key: string) => {
    await writeFile(file, key);
    return [{ OPENAI_API_KEY: key }, { OPENAI_API_KEY_FILE: file }].flatMap(
      (environment) => readConfig(environment).remarks,
    );
  };

  const quoted = await remarksOf(`"${canary}"`);
  const broken = await remarksOf('sk-one two');
  await writeFile(file, `${canary}\n`);
  const inLine = readConfig({ OPENAI_API_KEY_FILE: file }).remarks;
  await rm(directory, { recursive: true });

  expect(inLine).toEqual([]);
  expect(quoted).toEqual([
    'the key in OPENAI_API_KEY was read without quotes',
    'the key in OPENAI_API_KEY_FILE was read without quotes',
  ]);
  expect(broken).toEqual([
    expect.stringMatching(/^what is in OPENAI_API_KEY cannot be a key: /),
    expect.stringMatching(/^what is in OPENAI_API_KEY_FILE cannot be a key: /),
  ]);
});

test.each(['OPENAI_ORG_ID', 'OPENAI_PROJECT_ID'])(
  '%s has no characters that a header cannot carry',
  (name) => {
    for (const id of ['org-…', 'org 1', 'org\n1']) {
      const error = catchError(() => readConfig({ OPENAI_API_KEY: canary, [name]: id }));

      expect(error).toBeInstanceOf(ConfigError);
      expect(error.message).toContain(name);
      expect(error.message).not.toContain(id);
    }
    const { upstream } = readConfig({ OPENAI_API_KEY: canary, [name]: ' org-1 ' });
    expect(Object.values(upstream)).toContain('org-1');
  },
);

test('models that are named for a tier serve there, and are set aside while answers are simulated', () => {
  const named = { VARIANT_FAST_MODEL: 'gpt-5.4-mini' };

  expect(readConfig({ OPENAI_API_KEY: canary, ...named }).variantModels).toEqual({ fast: 'gpt-5.4-mini' });
  expect(readConfig(named)).toMatchObject({
    upstream: { kind: 'SANDBOX' },
    variantModels: {},
    remarks: ['VARIANT_FAST_MODEL is not used while answers are simulated'],
  });
});

test('an answer can be given up to a day', () => {
  expect(readConfig({ ANSWER_MAX_MINUTES: '1440' })).toMatchObject({ answerMaximumMs: 86_400_000 });
  for (const minutes of ['1441', '1.5', 'ten']) {
    const error = catchError(() => readConfig({ ANSWER_MAX_MINUTES: minutes }));
    expect(error.message).toContain('ANSWER_MAX_MINUTES must be a whole number from 1 to 1440');
  }
});

test('titles can be left to the rule', () => {
  expect(readConfig({ TITLES: 'Rule' })).toMatchObject({ titles: 'rule' });
});

test('the sandbox can be asked for although a key is set', () => {
  expect(readConfig({ OPENAI_API_KEY: canary, SANDBOX: 'on' }).upstream).toEqual({
    kind: 'SANDBOX',
    keyIsSet: true,
  });
});

test('says what was taken off a pasted key, never the key', () => {
  const { upstream, remarks } = readConfig({ OPENAI_API_KEY: `“Bearer ${canary}”\n` });

  expect(upstream).toMatchObject({ apiKey: canary });
  expect(remarks.join()).toContain('quotes');
  expect(remarks.join()).not.toContain('canary');
});

test('names every problem at once and no value', () => {
  const environment = {
    HOST: '0.0.0.0',
    PORT: '99999',
    PUBLIC_URL: 'https://hub.example.org/path',
    ALLOWED_ORIGINS: 'https://app.example.org/path',
    OPENAI_API_KEY: canary,
    OPENAI_BASE_URL: 'ftp://user:secret@example.org',
    SANDBOX: 'maybe',
    MAX_GENERATIONS: '-1',
    LOG_LEVEL: 'loud',
    TITLES: 'poem',
    ANSWER_MAX_MINUTES: '0',
  };

  const error = catchError(() => readConfig(environment));

  expect(error).toBeInstanceOf(ConfigError);
  for (const name of Object.keys(environment).filter((name) => name !== 'OPENAI_API_KEY')) {
    expect(error.message).toContain(name);
  }
  expect(error.message).not.toMatch(/canary|secret|maybe|loud|poem|99999/);
});

test.each(['0.0.0.0', '127.999.0.1', '127.1', '192.168.1.2'])(
  'refuses %s as an address to listen on',
  (host) => {
    expect(catchError(() => readConfig({ HOST: host })).message).toContain('HOST must be a loopback address');
  },
);

test.each([
  'ftp://hub.example.org',
  'https://user@hub.example.org',
  'https://:password@hub.example.org',
  'https://hub.example.org/?key=1',
  'https://hub.example.org/#part',
  'hub.example.org',
])('refuses %s as its own address', (address) => {
  const error = catchError(() => readConfig({ PUBLIC_URL: address }));

  expect(error).toMatchObject({ problems: [expect.stringMatching(/^PUBLIC_URL must be one origin/)] });
});

test('refuses wildcards for its own address and for those of other apps', () => {
  const environment = { PUBLIC_URL: 'https://*.example.org', ALLOWED_ORIGINS: 'https://*.example.com' };

  expect(catchError(() => readConfig(environment))).toMatchObject({
    problems: [expect.stringMatching(/^PUBLIC_URL .*wild/), expect.stringMatching(/^ALLOWED_ORIGINS .*wild/)],
  });
});

test.each([
  'ftp://127.0.0.1/v1',
  'http://user:password@127.0.0.1/v1',
  'http://127.0.0.1/v1#part',
  'http://127.0.0.1/v1?key=1',
  'http://169.254.169.254/latest',
  'http://[::ffff:169.254.169.254]/v1',
  'http://0xa9fea9fe/v1',
  'http://api.openai.com/v1',
  'https://api.openai.com',
  'https://eu.api.openai.com/v1/chat/completions',
  'not a url',
])('refuses %s as a base URL', (url) => {
  expect(catchError(() => readConfig({ OPENAI_BASE_URL: url })).message).toContain('OPENAI_BASE_URL');
});

test('the address of one deployment at Azure is answered with the one to use', () => {
  const url = 'https://me.openai.azure.com/openai/deployments/x?api-version=2024-10-21&key=secret';

  expect(catchError(() => readConfig({ OPENAI_BASE_URL: url })).message).toMatch(
    /OPENAI_BASE_URL must not contain \? or #; for Azure, use https:\/\/me\.openai\.azure\.com\/openai\/v1$/m,
  );
});

test.each(['api.openai.com.evil.example', 'evil.example/?api.openai.com', 'evil.example/api.openai.com'])(
  'https://%s is not OpenAI',
  (address) => {
    const config = catchConfig(`https://${address}`);
    expect(config === null || config.upstream.kind === 'COMPATIBLE').toBe(true);
  },
);

test('.env.example names every variable, with the key line commented out', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const named = [...example.matchAll(/^(?:# ?)?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);

  expect(named.toSorted()).toEqual([...variableNames].toSorted());
  expect(example).toMatch(/^# ?OPENAI_API_KEY=/m);
});

function catchConfig(url: string) {
  try {
    return readConfig({ OPENAI_BASE_URL: url });
  } catch {
    return null;
  }
}

function catchError(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}

test('an empty key says why nothing is simulated', () => {
  expect(readConfig({ OPENAI_API_KEY: '' }).remarks.join()).toContain('remove it for simulated answers');
  expect(readConfig({ OPENAI_API_KEY: '', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }).remarks).toEqual(
    [],
  );
});

test.each(['~/hub', '$HOME/hub'])('a directory that only a shell would find (%s) is refused', (path) => {
  expect(() => readConfig({ DATA_DIR: path })).toThrow(/DATA_DIR must be written out/);
});
