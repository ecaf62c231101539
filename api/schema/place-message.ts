import { createContextCache } from '@pothos/core';
import type { Message, PlacedMessage } from '../domain/conversations/records.ts';
import type { Context } from './builder.ts';

/** Lookups per operation, dropped with its context. */
const lookupsOf = createContextCache((_context: Context) => new WeakMap<Message, Promise<PlacedMessage>>());

/**
 * The position of a message among its siblings. Messages of a page carry theirs, and no promise is made for them: a
 * page has hundreds, and each promise makes promises of all values above it. Others are looked up once per operation.
 */
export function placeMessage(
  message: Message | PlacedMessage,
  context: Context,
  field: 'siblingIndex' | 'siblingCount',
): number | Promise<number> {
  return 'siblingCount' in message
    ? message[field]
    : lookUp(message, context).then((placed) => placed[field]);
}

function lookUp(message: Message, context: Context): Promise<PlacedMessage> {
  const lookups = lookupsOf(context);
  const lookup = lookups.get(message) ?? context.hub.conversations.place(context.viewer, message);
  lookups.set(message, lookup);
  return lookup;
}
