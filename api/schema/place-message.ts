import type { Message, PlacedMessage } from '../domain/conversations/records.ts';
import type { Context } from './builder.ts';

/** Lookups per operation, dropped with its context. */
const lookups = new WeakMap<Context, WeakMap<Message, Promise<PlacedMessage>>>();

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
  const known = lookups.get(context) ?? new WeakMap<Message, Promise<PlacedMessage>>();
  lookups.set(context, known);
  const lookup = known.get(message) ?? context.hub.conversations.place(context.viewer, message);
  known.set(message, lookup);
  return lookup;
}
