import { expect, test } from 'vitest';
import type { Message, PlacedMessage } from '../domain/conversations/records.ts';
import { createStubHub, stubAnswer, stubViewer } from '../testing/stub-hub.ts';
import type { Context } from './builder.ts';
import { placeMessage } from './place-message.ts';

function recordLookups(): { readonly context: Context; readonly lookups: readonly Message[] } {
  const lookups: Message[] = [];
  const hub = createStubHub({
    conversations: {
      place: async (_viewer, message) => {
        lookups.push(message);
        return { ...message, siblingIndex: 1, siblingCount: 3 };
      },
    },
  });
  const context = { hub, viewer: stubViewer, signal: new AbortController().signal, endless: () => {} };
  return { context, lookups };
}

test('a message that knows its place gives it at once, without a promise', () => {
  const { context, lookups } = recordLookups();
  const placed: PlacedMessage = { ...stubAnswer, siblingIndex: 2, siblingCount: 4 };

  expect(placeMessage(placed, context, 'siblingIndex')).toBe(2);
  expect(placeMessage(placed, context, 'siblingCount')).toBe(4);
  expect(lookups).toEqual([]);
});

test('any other is looked up once per operation', async () => {
  const { context, lookups } = recordLookups();

  const places = [
    await placeMessage(stubAnswer, context, 'siblingIndex'),
    await placeMessage(stubAnswer, context, 'siblingCount'),
  ];
  await placeMessage(stubAnswer, { ...context }, 'siblingIndex');

  expect(places).toEqual([1, 3]);
  expect(lookups).toEqual([stubAnswer, stubAnswer]);
});
