import type { Message, PlacedMessage } from '../domain/conversations/records.ts';
import type { Context } from './builder.ts';

/** What was looked up for each operation; forgotten with it. */
const lookups = new WeakMap<Context, WeakMap<Message, Promise<PlacedMessage>>>();

/**
 * Where a message stands among its siblings. A message of a page knows, and then no promise is made: a page has hundreds,
 * and each would make promises of all that stand above it. Others are looked up once per operation, however many fields ask.
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
