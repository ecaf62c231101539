import type { Message, PlacedMessage } from '../domain/conversations/records.ts';
import type { Context } from './builder.ts';

/** What was looked up for each operation; forgotten with it. */
const lookups = new WeakMap<Context, WeakMap<Message, Promise<PlacedMessage>>>();

/** Where a message stands among its siblings: looked up once per operation, however many fields ask. */
export async function placeMessage(
  message: Message | PlacedMessage,
  context: Context,
): Promise<PlacedMessage> {
  if ('siblingCount' in message) return message;
  const known = lookups.get(context) ?? new WeakMap<Message, Promise<PlacedMessage>>();
  lookups.set(context, known);
  const lookup = known.get(message) ?? context.hub.conversations.place(context.viewer, message);
  known.set(message, lookup);
  return lookup;
}
