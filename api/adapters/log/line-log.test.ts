import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { createLineLog } from './line-log.ts';

function linesOf(level: 'debug' | 'warn', write: (log: ReturnType<typeof createLineLog>) => void): string[] {
  const lines: string[] = [];
  write(createLineLog({ level, write: (line) => lines.push(line), secrets: ['sk-canary'] }));
  return lines;
}

test('prints one JSON object a line, from its level up', () => {
  const lines = linesOf('warn', (log) => {
    log.info('not this');
    log.warn('this', { port: 3000 });
  });

  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 'warn', event: 'this', port: 3000 }]);
});

test('of an error it prints class, code, cause and frames, but no message', () => {
  const cause = Object.assign(new TypeError('a prompt'), { code: 'ECONNRESET' });
  const [line = ''] = linesOf('debug', (log) => log.error('failed', new Error('an answer', { cause })));

  expect(JSON.parse(line)).toMatchObject({
    error: 'Error',
    cause: { error: 'TypeError', code: 'ECONNRESET' },
  });
  expect(line).not.toMatch(/a prompt|an answer/);
});

test('of an error of SQLite it prints the code that says why, in its words, but not the statement', () => {
  const database = new DatabaseSync(':memory:');
  let error: unknown;
  try {
    database.exec("select 'a prompt' from nowhere");
  } catch (thrown) {
    error = thrown;
  }
  const [line = ''] = linesOf('debug', (log) => log.error('the store failed', error));

  expect(JSON.parse(line)).toMatchObject({
    code: 'ERR_SQLITE_ERROR',
    errcode: 1,
    errstr: 'SQL logic error',
  });
  expect(line).not.toMatch(/a prompt|nowhere/);
});

test('a secret never gets through, wherever it stands', () => {
  const [line = ''] = linesOf('debug', (log) => log.info('sk-canary', { field: 'x sk-canary y' }));

  expect(line).not.toContain('canary');
});
