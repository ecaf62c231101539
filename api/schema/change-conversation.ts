import { checkId } from '../domain/check-id.ts';
import type { ConversationChanges } from '../domain/conversations/conversations.ts';
import { builder } from './builder.ts';
import { orRefusal, resultOf } from './error.ts';
import { conversationPayloadRef, conversationRef, deleteConversationPayloadRef } from './refs.ts';

const updateConversationInput = builder.inputType('UpdateConversationInput', {
  description: 'The changes to a conversation. A field that is left out or null stays unchanged.',
  fields: (t) => ({
    conversationId: t.id({
      required: true,
      description: 'The `id` of a conversation of this viewer, else NOT_FOUND.',
    }),
    title: t.string({
      description:
        'A name of 1 to 200 characters on one line, else BAD_INPUT or TOO_LONG; surrounding space, embeddings, overrides and isolates of the writing direction and control characters other than NUL are dropped. From then on no automatic title replaces it.',
    }),
    pinned: t.boolean({ description: 'True lists it before all that are not pinned; false undoes that.' }),
    archived: t.boolean({
      description: 'True takes it out of the default list; false puts it back.',
    }),
    activeLeafId: t.id({
      description:
        'Any message of the branch to read from now on, on all devices; NOT_FOUND when it is not in this conversation. The hub follows the newest line of messages below it, and `Conversation.activeLeafId` becomes the answer at its end.',
    }),
  }),
});

const deleteConversationInput = builder.inputType('DeleteConversationInput', {
  description: 'Which conversation to delete, together with all its branches.',
  fields: (t) => ({
    conversationId: t.id({
      required: true,
      description:
        'The `id` of a conversation of this viewer, else NOT_FOUND, which is also the result of deleting twice.',
    }),
  }),
});

const restoreConversationInput = builder.inputType('RestoreConversationInput', {
  description: 'Which deleted conversation to bring back.',
  fields: (t) => ({
    conversationId: t.id({
      required: true,
      description: 'The `Conversation.id`, as the deletion returned it.',
    }),
  }),
});

conversationPayloadRef.implement({
  description: 'The result of a successful change, complete, so that nothing needs to be fetched again.',
  fields: (t) => ({
    conversation: t.expose('conversation', {
      type: conversationRef,
      description: 'The conversation after the change; watchers of `conversationChanged` get the same.',
    }),
  }),
});

deleteConversationPayloadRef.implement({
  description: 'Which conversation was deleted, so that lists can drop it and offer an undo.',
  fields: (t) => ({
    conversationId: t.exposeID('conversationId', {
      description: 'Its `id`, by which `restoreConversation` brings it back within the hour.',
    }),
  }),
});

const conversationResult = resultOf(
  'ConversationResult',
  conversationPayloadRef,
  'The changed conversation, or why nothing was changed.',
);

const deleteConversationResult = resultOf(
  'DeleteConversationResult',
  deleteConversationPayloadRef,
  'What was deleted, or why nothing was.',
);

builder.mutationFields((t) => ({
  updateConversation: t.field({
    type: conversationResult,
    description:
      'Renames, pins or archives a conversation or switches its branch; several of these at once if wanted.',
    args: {
      input: t.arg({
        type: updateConversationInput,
        required: true,
        description: 'Without any change in it, the conversation is returned as it is.',
      }),
    },
    resolve: (_root, { input }, { hub, viewer }) =>
      orRefusal(async () => {
        const { conversationId, title, pinned, archived, activeLeafId } = input;
        const changes: ConversationChanges = {
          ...(title == null ? {} : { title }),
          ...(pinned == null ? {} : { pinned }),
          ...(archived == null ? {} : { archived }),
          ...(activeLeafId == null ? {} : { activeLeafId: checkId('activeLeafId', activeLeafId) }),
        };
        const id = checkId('conversationId', conversationId);
        return { conversation: await hub.conversations.update(viewer, id, changes) };
      }),
  }),

  deleteConversation: t.field({
    type: deleteConversationResult,
    description:
      'Deletes a conversation at once and stops its running answers. It can be restored for an hour; within an hour after that, or at the next start of the server, it is removed for good.',
    args: {
      input: t.arg({
        type: deleteConversationInput,
        required: true,
        description: 'One conversation; several cannot be deleted at once.',
      }),
    },
    resolve: (_root, { input }, { hub, viewer }) =>
      orRefusal(async () => {
        const conversationId = checkId('conversationId', input.conversationId);
        await hub.conversations.delete(viewer, conversationId);
        return { conversationId };
      }),
  }),

  restoreConversation: t.field({
    type: conversationResult,
    description:
      'Brings back a deleted conversation with everything in it; one that is not deleted stays as it is. NOT_FOUND once the hour is over.',
    args: {
      input: t.arg({
        type: restoreConversationInput,
        required: true,
        description: 'Names the conversation to bring back.',
      }),
    },
    resolve: (_root, { input }, { hub, viewer }) =>
      orRefusal(async () => {
        const id = checkId('conversationId', input.conversationId);
        return { conversation: await hub.conversations.restore(viewer, id) };
      }),
  }),
}));
