import { checkId } from '../domain/check-id.ts';
import { builder } from './builder.ts';
import { namingIn } from './error.ts';
import { chatEventRef } from './refs.ts';
import { startChatInput } from './start-chat.ts';
import { toStartChat } from './to-start-chat.ts';

const watchChatInput = builder.inputType('WatchChatInput', {
  description: 'Which generation to read, and from where.',
  fields: (t) => ({
    generationId: t.id({
      required: true,
      description:
        '`Generation.id`, also found as `generationId`; NOT_FOUND when there is none or its conversation was deleted.',
    }),
    after: t.int({
      description:
        'The last `seq` that the reader has: the events strictly after it follow, or a snapshot when they are no longer kept. Null: from the beginning, with a snapshot of what there is. A `seq` that never existed is BAD_CURSOR, except for an interrupted answer: a reader may have seen more of it than was kept, and gets a snapshot.',
    }),
  }),
});

const chatStreamInput = builder.inputType('ChatStreamInput', {
  description: 'What to read: exactly one of its fields.',
  isOneOf: true,
  fields: (t) => ({
    start: t.field({
      type: startChatInput,
      description:
        'Starts an answer and reads it from the beginning. Set `requestId`, so that a client that reconnects reads on instead of asking twice.',
    }),
    watch: t.field({
      type: watchChatInput,
      description: 'Reads an answer that is being written or was written before.',
    }),
  }),
});

builder.subscriptionFields((t) => ({
  chatStream: t.field({
    type: chatEventRef,
    description:
      'The events of one answer; the last one is a ChatEnded. A refusal comes before the first event, as a GraphQL error whose `extensions` are an ApiError; any later failure is an event. Closing the stream never stops the answer.',
    args: {
      input: t.arg({
        type: chatStreamInput,
        required: true,
        description:
          'After a lost connection, the same input reads the same answer again; for a `start`, the `requestId` makes it the same.',
      }),
    },
    subscribe: async (_root, { input }, { hub, viewer, signal }) => {
      if (input.start !== undefined) {
        const started = hub.generations.start(viewer, toStartChat(input.start));
        const { record } = await namingIn('input.start', started);
        return hub.generations.watch(viewer, { generationId: record.id, after: null }, signal);
      }
      return namingIn('input', watch(input.watch));

      async function watch({ generationId, after }: NonNullable<typeof input.watch>) {
        const id = checkId('watch.generationId', generationId);
        return hub.generations.watch(viewer, { generationId: id, after: after ?? null }, signal);
      }
    },
    resolve: (event) => event,
  }),
}));
