import { expect, test } from 'vitest';
import { createServerSentEventParser, type ServerSentEvent } from './parse-server-sent-events.ts';

function parse(pieces: readonly string[], maxLength = 1_000) {
  const events: ServerSentEvent[] = [];
  let tooLong = 0;
  const read = createServerSentEventParser(
    maxLength,
    (event) => events.push(event),
    () => tooLong++,
  );
  for (const piece of pieces) read(Buffer.from(piece));
  return { events, tooLong };
}

test('data of several lines is joined, one space after the colon is dropped, the name lasts for one event', () => {
  expect(parse(['event: a\ndata: 1\ndata:2\ndata:  3\n\n', 'data: 4\n\n']).events).toEqual([
    { name: 'a', data: '1\n2\n 3' },
    { name: '', data: '4' },
  ]);
});

test('a line end may be cut between CR and LF', () => {
  expect(parse(['data: a\r', '\n\r', '\ndata: b\r\n\r\n']).events).toEqual([
    { name: '', data: 'a' },
    { name: '', data: 'b' },
  ]);
});

test('comments, unknown fields, empty data and an unfinished event give nothing', () => {
  expect(parse([': x\n\n', 'id: 1\nretry: 5\nfoo\n\n', 'data:\n\n', 'data: cut\n']).events).toEqual([]);
});

test.each([
  ['one line', ['data: ', 'x'.repeat(60), 'x'.repeat(60)]],
  ['many lines', Array.from({ length: 30 }, () => 'data: 12345\n')],
])('an event over the limit in %s is told once and ends the reading', (_how, pieces) => {
  expect(parse([...pieces, ...pieces, '\n\n', 'data: later\n\n'], 100)).toEqual({ events: [], tooLong: 1 });
});
