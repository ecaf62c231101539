import { expect, test } from 'vitest';
import { createRecordingLog } from '../testing/recording-log.ts';
import { createStubHub } from '../testing/stub-hub.ts';
import { createHubYoga } from './yoga.ts';

function openParser() {
  const { parse } = createHubYoga({ hub: createStubHub(), log: createRecordingLog() }).getEnveloped();
  return (source: string): unknown => parse(source);
}

const query = '{ __typename }';
const long = `# ${'—'.repeat(60_000)}\n`;

test('a document is parsed once', () => {
  const parse = openParser();

  expect(parse(query)).toBe(parse(query));
});

test('long documents make room for each other, and leave what is asked all the time', () => {
  const parse = openParser();
  const first = parse(`${long}{ first: __typename }`);
  const usual = parse(query);
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    parse(`${long}{ ${name}: __typename }`);
    expect(parse(query)).toBe(usual);
  }

  expect(parse(`${long}{ first: __typename }`)).not.toBe(first);
});

test('one that is longer than all that is remembered is answered, and forgotten', () => {
  const parse = openParser();
  const source = `# ${'—'.repeat(300_000)}\n${query}`;

  expect(parse(source)).toMatchObject({ kind: 'Document' });
  expect(parse(source)).not.toBe(parse(source));
});

test('nothing is remembered of what cannot be parsed', () => {
  const parse = openParser();
  const failure = () => {
    try {
      return parse('{ broken');
    } catch (error) {
      return error;
    }
  };

  expect(failure()).toMatchObject({ extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
  expect(failure()).not.toBe(failure());
});
