import { expect, test } from 'vitest';
import { parseEnvText, readEnvFile } from './env-file.ts';

test('reads names and values, also after a byte order mark and with CRLF', () => {
  const { values, problems } = parseEnvText('\ufeffOPENAI_API_KEY=sk-1\r\n# note\r\nPORT="3001"\r\n', '.env');

  expect(values).toEqual({ OPENAI_API_KEY: 'sk-1', PORT: '3001' });
  expect(problems).toEqual([]);
});

test('an open quote, a colon and a stray line are named by line and swallow nothing', () => {
  const { values, problems } = parseEnvText('A="open\nOPENAI_API_KEY: sk-secret\nwhat\nPORT=3001\n', '.env');

  expect(values).toEqual({ PORT: '3001' });
  expect(problems).toEqual([
    '.env, line 1: the quote after A= is not closed',
    '.env, line 2: OPENAI_API_KEY is followed by “:”, expected “=”',
    '.env, line 3: expected NAME=value',
  ]);
});

test('a file that does not exist is empty', () => {
  expect(readEnvFile('/no/such/.env')).toEqual({ values: {}, problems: [] });
});
