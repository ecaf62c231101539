import { expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import type { ChatEvent } from './chat-event.ts';
import { createGenerationLog, type GenerationLog, type NewChatEvent } from './generation-log.ts';
import { mostKept } from './kept-events.ts';

const open = new AbortController().signal;
const started = { type: 'ChatStarted' } as NewChatEvent;
const trimmed = { type: 'ChatNotice', code: 'TRIMMED' } as NewChatEvent;
const completed = { type: 'ChatCompleted' } as NewChatEvent;
const interrupted = { type: 'ChatInterrupted' } as NewChatEvent;
const delta = (text: string): NewChatEvent => ({ type: 'ChatDelta', text });

function logOf(...events: NewChatEvent[]): GenerationLog {
  const log = createGenerationLog('generation-1', createFakeClock());
  for (const event of events) log.append(event);
  return log;
}

async function readAll(reader: AsyncIterable<ChatEvent>): Promise<ChatEvent[]> {
  const events: ChatEvent[] = [];
  for await (const event of reader) events.push(event);
  return events;
}

/** What a reader shows that replaces its text on a snapshot and appends on a delta. */
function fold(events: readonly ChatEvent[]): string {
  return events.reduce((text, event) => {
    if (event.type === 'ChatSnapshot') return event.text;
    return event.type === 'ChatDelta' ? text + event.text : text;
  }, '');
}

const places = (events: readonly ChatEvent[]) => events.map(({ type, seq }) => `${type} ${seq}`);

test('gives every event the next seq from 1', () => {
  const log = logOf(started, delta('a'), delta('b'), completed);

  expect(log.headSeq).toBe(4);
  expect(log.text).toBe('ab');
});

test('a reader from the start gets every event as it happens, then ends', async () => {
  const log = logOf(started);
  const reading = readAll(log.read(null, open));
  log.append(delta('a'));
  await Promise.resolve();
  log.append(delta('b'));
  log.append(completed);

  expect(places(await reading)).toEqual(['ChatStarted 1', 'ChatDelta 2', 'ChatDelta 3', 'ChatCompleted 4']);
});

test('a late reader gets the start, a snapshot of the text so far and the rest', async () => {
  const log = logOf(started, delta('a'), delta('b'));
  const reading = readAll(log.read(null, open));
  log.append(delta('c'));
  log.append(completed);

  const events = await reading;

  expect(places(events)).toEqual(['ChatStarted 1', 'ChatSnapshot 3', 'ChatDelta 4', 'ChatCompleted 5']);
  expect(fold(events)).toBe('abc');
});

test('notices that came before the first word reach who begins to read, and no snapshot covers them', async () => {
  const log = logOf(started, trimmed);
  const reading = readAll(log.read(null, open));
  log.append(delta('a'));
  log.append(completed);
  const late = log.read(null, open);

  expect(places(await reading)).toEqual(['ChatStarted 1', 'ChatNotice 2', 'ChatDelta 3', 'ChatCompleted 4']);
  expect(places(await readAll(late))).toEqual(['ChatStarted 1', 'ChatSnapshot 3', 'ChatCompleted 4']);
});

test('so do those of an answer that continues an earlier one', async () => {
  const log = createGenerationLog('generation-1', createFakeClock(), {
    text: 'earlier',
    reasoning: '',
    headSeq: null,
  });
  for (const event of [started, trimmed]) log.append(event);
  const readings = [null, 0, 1].map((after) => readAll(log.read(after, open)));
  log.append(delta(' and more'));
  log.append(completed);

  const [whole = [], fromZero = [], fromOne = []] = await Promise.all(readings);
  expect(places(whole)).toEqual([
    'ChatStarted 1',
    'ChatSnapshot 1',
    'ChatNotice 2',
    'ChatDelta 3',
    'ChatCompleted 4',
  ]);
  expect(fold(whole)).toBe('earlier and more');
  expect(places(fromZero)).toEqual(places(whole));
  expect(places(fromOne)).toEqual(places(whole).slice(1));
});

test('a reader after the end gets start, snapshot and the terminal event', async () => {
  const log = logOf(started, delta('a'), completed);

  expect(places(await readAll(log.read(null, open)))).toEqual([
    'ChatStarted 1',
    'ChatSnapshot 2',
    'ChatCompleted 3',
  ]);
});

test('resuming after any seq gives strictly what follows', async () => {
  const log = logOf(started, delta('a'), delta('b'), delta('c'), completed);
  const whole = await readAll(log.read(0, open));

  for (let cut = 0; cut <= whole.length; cut++) {
    const rest = await readAll(log.read(cut, open));
    expect([...whole.slice(0, cut), ...rest]).toEqual(whole);
  }
});

test('a reader that fell too far behind gets a snapshot and continues from there', async () => {
  const log = logOf(started);
  const reader = log.read(null, open);
  const first = await reader.next();
  const count = mostKept * 2;
  for (let index = 0; index < count; index++) log.append(delta('x'));
  log.append(completed);

  const events = [first.value as ChatEvent, ...(await readAll(reader))];

  expect(places(events)).toEqual([
    'ChatStarted 1',
    `ChatSnapshot ${count + 1}`,
    `ChatCompleted ${count + 2}`,
  ]);
  expect(fold(events)).toHaveLength(count);
});

test('a reader that returns to a long answer gets the pieces as they were, with their times', async () => {
  const clock = createFakeClock();
  const log = createGenerationLog('generation-1', clock);
  log.append(started);
  const appended: ChatEvent[] = [];
  for (let index = 0; index < mostKept * 1.5; index++) {
    if (index % 500 === 0) await clock.advance(1_000);
    appended.push(log.append(delta(`${index} `)));
  }
  appended.push(log.append(completed));

  expect(await readAll(log.read(log.headSeq - 1_200, open))).toEqual(appended.slice(-1_200));
});

test('refuses cursors that it cannot have given', () => {
  const log = logOf(started, delta('a'));

  expect(() => log.read(-1, open)).toThrow('BAD_CURSOR');
  expect(() => log.read(3, open)).toThrow('BAD_CURSOR');
});

test('a reader that saw more than survived gets what did survive and the end', async () => {
  const log = logOf(started, delta('a'), interrupted);

  // Even for 3: the delta with that seq is gone, and the terminal event has taken it.
  for (const after of [3, 9]) {
    const events = await readAll(log.read(after, open));
    expect(places(events)).toEqual(['ChatSnapshot 2', 'ChatInterrupted 3']);
  }
});

test('text that an answer begins with comes as a snapshot wherever a reader resumes before the first delta', async () => {
  const log = createGenerationLog('generation-1', createFakeClock(), {
    text: 'ab',
    reasoning: '',
    headSeq: null,
  });
  for (const event of [started, delta('c'), completed]) log.append(event);

  expect(places(await readAll(log.read(0, open)))).toEqual([
    'ChatStarted 1',
    'ChatSnapshot 2',
    'ChatCompleted 3',
  ]);
  expect(places(await readAll(log.read(1, open)))).toEqual(['ChatSnapshot 2', 'ChatCompleted 3']);
  expect(places(await readAll(log.read(2, open)))).toEqual(['ChatCompleted 3']);
});

test('thoughts without a word of text come as a snapshot before the end', async () => {
  const log = createGenerationLog('generation-1', createFakeClock(), {
    text: '',
    reasoning: 'Hm.',
    headSeq: 2,
  });
  for (const event of [started, completed]) log.append(event);

  for (const after of [null, 0]) {
    const events = await readAll(log.read(after, open));
    expect(places(events)).toEqual(['ChatStarted 1', 'ChatSnapshot 1', 'ChatCompleted 2']);
    expect(events[1]).toMatchObject({ text: '', reasoning: 'Hm.' });
  }
  expect(places(await readAll(log.read(1, open)))).toEqual(['ChatSnapshot 1', 'ChatCompleted 2']);
});

test('a reader ends when its signal aborts and leaves no one waiting', async () => {
  const log = logOf(started);
  const leaving = new AbortController();
  const reading = readAll(log.read(null, leaving.signal));

  leaving.abort();

  expect(places(await reading)).toEqual(['ChatStarted 1']);
});

test('nothing follows a terminal event', () => {
  const log = logOf(started, completed);

  expect(() => log.append(delta('late'))).toThrow('terminal');
});

test('a compacted log gives a snapshot and the end to a reader that returns', async () => {
  const log = logOf(started, delta('a'), delta('b'), completed);

  log.compact();

  expect(places(await readAll(log.read(2, open)))).toEqual(['ChatSnapshot 3', 'ChatCompleted 4']);
  expect(places(await readAll(log.read(0, open)))).toEqual([
    'ChatStarted 1',
    'ChatSnapshot 3',
    'ChatCompleted 4',
  ]);
  expect(fold(await readAll(log.read(null, open)))).toBe('ab');
});

test('pieces that are diverted come out in order and at once, and nothing else is', async () => {
  const log = logOf(started, delta('a'), delta('b'));
  const reader = log.read(0, open);
  const diverted: string[] = [];
  reader.divert(({ text }) => diverted.push(text) > 0);

  expect((await reader.next()).value?.type).toBe('ChatStarted');
  expect(diverted).toEqual([]);
  const rest = readAll(reader);
  expect(diverted).toEqual(['a', 'b']);
  log.append(delta('c'));
  expect(diverted).toEqual(['a', 'b', 'c']);
  log.append(completed);

  expect(places(await rest)).toEqual(['ChatCompleted 5']);
});

test('a piece that is not taken comes out of next, and no later one comes before it', async () => {
  const log = logOf(started);
  const reader = log.read(1, open);
  const diverted: string[] = [];
  reader.divert(({ text }) => text !== 'a' && diverted.push(text) > 0);

  const next = reader.next();
  for (const text of ['a', 'b', 'c']) log.append(delta(text));
  expect((await next).value).toMatchObject({ seq: 2, text: 'a' });
  log.append(delta('d'));
  expect(diverted).toEqual([]);
  const last = reader.next();
  expect(diverted).toEqual(['b', 'c', 'd']);
  log.append(completed);

  expect((await last).value).toMatchObject({ type: 'ChatCompleted' });
});

test('a reader that leaves while it takes a piece gets nothing more', async () => {
  const log = logOf(started);
  const leaving = new AbortController();
  const reader = log.read(1, leaving.signal);
  const diverted: string[] = [];
  reader.divert(({ text }) => {
    leaving.abort();
    return diverted.push(text) > 0;
  });

  const next = reader.next();
  log.append(delta('a'));
  log.append(delta('b'));

  expect(await next).toEqual({ done: true, value: undefined });
  expect(diverted).toEqual(['a']);
});
