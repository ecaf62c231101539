import { checkId } from '../domain/check-id.ts';
import { builder } from './builder.ts';
import { orRefusal, resultOf } from './error.ts';
import { generationRef, stopChatPayloadRef } from './refs.ts';

const stopChatInput = builder.inputType('StopChatInput', {
  description: 'Which answer to stop: exactly one of its fields.',
  isOneOf: true,
  fields: (t) => ({
    generationId: t.id({ description: '`Generation.id`, also found as `generationId`.' }),
    requestId: t.id({
      description:
        '`StartChatInput.requestId`, for clients that want to stop before they know the id of the generation.',
    }),
  }),
});

stopChatPayloadRef.implement({
  description: 'Returned once the answer has ended; its text is final, and is what is kept.',
  fields: (t) => ({
    generation: t.expose('generation', {
      type: generationRef,
      description: 'Its final state: STOPPED, or whatever it had ended as before.',
    }),
  }),
});

const stopChatResult = resultOf(
  'StopChatResult',
  stopChatPayloadRef,
  'The stopped generation, or why none could be found.',
);

builder.mutationFields((t) => ({
  stopChat: t.field({
    type: stopChatResult,
    description:
      'Ends an answer from anywhere; the text so far is kept. Calling it again, or after the answer has ended, changes nothing and returns the final state. Closing a stream does not stop the answer.',
    args: {
      input: t.arg({
        type: stopChatInput,
        required: true,
        description:
          'NOT_FOUND for an answer that never existed, is not this viewer’s or whose conversation was deleted, and for one of a temporary chat that ended more than ten minutes ago or before the latest 1,000 of such chats.',
      }),
    },
    resolve: (_root, { input }, { hub, viewer }) =>
      orRefusal(async () => {
        const target =
          input.generationId === undefined
            ? { requestId: checkId('requestId', input.requestId) }
            : { generationId: checkId('generationId', input.generationId) };
        return { generation: await hub.generations.stop(viewer, target) };
      }),
  }),
}));
