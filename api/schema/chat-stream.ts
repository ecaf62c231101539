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
        '`Generation.id`, also found as `generationId`; NOT_FOUND when there is none, or its conversation was deleted.',
    }),
    after: t.int({
      description:
        'The last `seq` that the reader has: events strictly behind it follow, or a snapshot when they are not kept any more. Null: from the beginning, with what there is as a snapshot. A `seq` that never was is a BAD_CURSOR, but a snapshot of an interrupted answer, of which a reader may have seen more than was kept.',
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
        'Start an answer and read it from the beginning. Set `requestId`, so that a client that connects again reads on instead of asking twice.',
    }),
    watch: t.field({
      type: watchChatInput,
      description: 'Read an answer that is being written or was written before.',
    }),
  }),
});

builder.subscriptionFields((t) => ({
  chatStream: t.field({
    type: chatEventRef,
    description:
      'The events of one answer, ending with exactly one of ChatCompleted, ChatStopped, ChatFailed and ChatInterrupted. A refusal comes before the first event, as a GraphQL error whose `extensions` are an ApiError; whatever goes wrong later is an event. Leaving never stops the answer.',
    args: {
      input: t.arg({
        type: chatStreamInput,
        required: true,
        description:
          'After a lost connection the same input reads the same answer again, a `start` by its `requestId`.',
      }),
    },
    subscribe: async (_root, { input }, { hub, viewer, signal }) => {
      if (input.start !== undefined) {
        const started = hub.generations.start(viewer, toStartChat(input.start));
        const { generation } = await namingIn('input.start', started);
        return hub.generations.watch(viewer, { generationId: generation.id, after: null }, signal);
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
