import { checkId } from '../domain/check-id.ts';
import type { ConversationChanges } from '../domain/hub.ts';
import { builder } from './builder.ts';
import { orRefusal } from './error.ts';
import {
  apiErrorRef,
  conversationPayloadRef,
  conversationRef,
  deleteConversationPayloadRef,
} from './refs.ts';

const updateConversationInput = builder.inputType('UpdateConversationInput', {
  description: 'What to change of a conversation. A field that is left out, or null, stays as it is.',
  fields: (t) => ({
    conversationId: t.id({
      required: true,
      description: 'The `id` of a conversation of this viewer; for any other the result is NOT_FOUND.',
    }),
    title: t.string({
      description:
        'A name of 1 to 200 characters in one line; space around it is dropped. Anything else is BAD_INPUT or TOO_LONG. From then on no automatic title replaces it.',
    }),
    pinned: t.boolean({ description: 'True puts it before all others in lists; false takes that back.' }),
    archived: t.boolean({
      description: 'True takes it out of the list that is shown by default; false puts it back.',
    }),
    activeLeafId: t.id({
      description:
        'Any message of the branch that is to be read from now on, on all devices; NOT_FOUND when it is none of this conversation. The hub follows the newest line below it to its end, so `Conversation.activeLeafId` becomes the answer that the branch ends with.',
    }),
  }),
});

const deleteConversationInput = builder.inputType('DeleteConversationInput', {
  description: 'Names what is to go: one conversation with all its branches.',
  fields: (t) => ({
    conversationId: t.id({
      required: true,
      description: 'The `id` of a conversation of this viewer; deleting twice gives NOT_FOUND.',
    }),
  }),
});

const restoreConversationInput = builder.inputType('RestoreConversationInput', {
  description: 'Which deleted conversation to bring back.',
  fields: (t) => ({
    conversationId: t.id({ required: true, description: '`Conversation.id` as it was before the deletion.' }),
  }),
});

conversationPayloadRef.implement({
  description: 'What a successful change leaves behind, complete, so that nothing needs to be fetched again.',
  fields: (t) => ({
    conversation: t.expose('conversation', {
      type: conversationRef,
      description: 'As it is now; watchers of `conversationChanged` are told the same.',
    }),
  }),
});

deleteConversationPayloadRef.implement({
  description: 'Names what was deleted, so that lists can drop it and offer to undo it.',
  fields: (t) => ({
    conversationId: t.exposeID('conversationId', {
      description: 'Its id, with which `restoreConversation` brings it back within the hour.',
    }),
  }),
});

const conversationResult = builder.unionType('ConversationResult', {
  description: 'The changed conversation, or why nothing was changed.',
  types: [conversationPayloadRef, apiErrorRef],
  resolveType: (result) => ('conversation' in result ? conversationPayloadRef : apiErrorRef),
});

const deleteConversationResult = builder.unionType('DeleteConversationResult', {
  description: 'What was deleted, or why nothing was.',
  types: [deleteConversationPayloadRef, apiErrorRef],
  resolveType: (result) => ('conversationId' in result ? deleteConversationPayloadRef : apiErrorRef),
});

builder.mutationFields((t) => ({
  updateConversation: t.field({
    type: conversationResult,
    description: 'Renames, pins, archives, or moves to another branch; several of these at once if wanted.',
    args: {
      input: t.arg({
        type: updateConversationInput,
        required: true,
        description: 'Without any change in it the conversation comes back as it is.',
      }),
    },
    resolve: (_root, { input }, { hub, viewer }) =>
      orRefusal(
        (async () => {
          const { conversationId, title, pinned, archived, activeLeafId } = input;
          const changes: ConversationChanges = {
            ...(title == null ? {} : { title }),
            ...(pinned == null ? {} : { pinned }),
            ...(archived == null ? {} : { archived }),
            ...(activeLeafId == null ? {} : { activeLeafId: checkId('activeLeafId', activeLeafId) }),
          };
          const id = checkId('conversationId', conversationId);
          return { conversation: await hub.conversations.update(viewer, id, changes) };
        })(),
      ),
  }),

  deleteConversation: t.field({
    type: deleteConversationResult,
    description:
      'Takes it away at once and stops its running answers. For an hour it can be restored; within the hour after that, or at the next start of the server, it is removed for good.',
    args: {
      input: t.arg({
        type: deleteConversationInput,
        required: true,
        description: 'One conversation: there is no way to delete several at once.',
      }),
    },
    resolve: (_root, { input }, { hub, viewer }) =>
      orRefusal(
        (async () => {
          const conversationId = checkId('conversationId', input.conversationId);
          await hub.conversations.delete(viewer, conversationId);
          return { conversationId };
        })(),
      ),
  }),

  restoreConversation: t.field({
    type: conversationResult,
    description:
      'Undoes `deleteConversation`, with everything that was in it; for one that is not deleted it changes nothing. NOT_FOUND once the hour is over.',
    args: {
      input: t.arg({
        type: restoreConversationInput,
        required: true,
        description: 'Names what to bring back, by the id that the deletion returned.',
      }),
    },
    resolve: (_root, { input }, { hub, viewer }) =>
      orRefusal(
        (async () => {
          const id = checkId('conversationId', input.conversationId);
          return { conversation: await hub.conversations.restore(viewer, id) };
        })(),
      ),
  }),
}));
