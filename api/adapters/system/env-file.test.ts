import { expect, test } from 'vitest';
import { overEnvFile, parseEnvText, readEnvFile } from './env-file.ts';

test('reads names and values, also after a byte order mark and with CRLF', () => {
  const { values, places, problems } = parseEnvText(
    '\ufeffOPENAI_API_KEY=sk-1\r\n# note\r\nPORT="3001"\r\n',
    '.env',
  );

  expect(values).toEqual({ OPENAI_API_KEY: 'sk-1', PORT: '3001' });
  expect(places).toEqual({ OPENAI_API_KEY: '.env, line 1', PORT: '.env, line 3' });
  expect(problems).toEqual([]);
});

test('an open quote, a colon and a stray line are named by line and swallow nothing', () => {
  const { values, problems } = parseEnvText('A="open\nOPENAI_API_KEY: sk-secret\nwhat\nPORT=3001\n', '.env');

  expect(values).toEqual({ PORT: '3001' });
  expect(problems).toEqual([
    '.env, line 1: the quote after A= is not closed',
    '.env, line 2: expected “=” after the name, not “:”',
    '.env, line 3: expected NAME=value',
  ]);
});

test('a name that is set twice is told with both lines', () => {
  expect(parseEnvText('PORT=3001\n\nPORT=3002\n', '.env').problems).toEqual([
    '.env, line 3: PORT was already set (.env, line 1)',
  ]);
});

test('a value that would be cut short is named by line, never shown', () => {
  const { values, problems } = parseEnvText(
    ['A=sk-abc#def', "B='it's'", 'C="a" b', 'D=#1', 'E="a"b"'].join('\n'),
    '.env',
  );

  expect(values).toEqual({});
  expect(problems).toEqual([
    '.env, line 1: the # after A= would begin a comment, expected quotes around the value or a space before the #',
    '.env, line 2: text follows the closing quote after B=, expected another kind of quotes around the value',
    '.env, line 3: text follows the closing quote after C=, expected another kind of quotes around the value',
    '.env, line 4: the # after D= would begin a comment, expected quotes around the value or a space before the #',
    '.env, line 5: text follows the closing quote after E=, expected another kind of quotes around the value',
  ]);
});

test('comments after a space or a quoted value are left out', () => {
  const lines = ['A=a # b#c', 'B = "b#" # c', "C='c'# d", 'D= # e', 'E=it\'s "fine"', 'F=', 'G=""'];

  expect(parseEnvText(lines.join('\n'), '.env')).toMatchObject({
    values: { A: 'a', B: 'b#', C: 'c', D: '', E: 'it\'s "fine"', F: '', G: '' },
    problems: [],
  });
});

test('the environment takes precedence over the file, except where it is empty', () => {
  const file = parseEnvText('A=file\nB=file\nC=file\n', '.env');

  expect(overEnvFile(file, { A: 'set', B: '', C: ' ', D: '' })).toEqual({
    A: 'set',
    B: 'file',
    C: 'file',
    D: '',
  });
});

test('a file that does not exist is empty', () => {
  expect(readEnvFile('/no/such/.env')).toEqual({ values: {}, places: {}, problems: [] });
});
