import { checkId } from '../domain/check-id.ts';
import { builder } from './builder.ts';
import { orRefusal, resultOf } from './error.ts';
import { sized } from './field-size.ts';
import { expectedPersonalities } from './personality.ts';
import { personalityDraftInput, toDraft } from './personality-draft.ts';
import {
  defaultPersonalityPayloadRef,
  deletePersonalityPayloadRef,
  personalityPayloadRef,
  personalityRef,
} from './refs.ts';

const createPersonalityInput = builder.inputType('CreatePersonalityInput', {
  description: 'A personality of this viewer’s own. To duplicate one, copy the other one’s fields.',
  fields: (t) => ({
    requestId: t.id({
      description:
        'Chosen by the client, unique among the personalities that the viewer creates. The same id means the same personality, before and after a restart and whatever was changed since, so that repeating a request after a lost connection does not create a second one; 1 to 128 letters, digits or the characters `_ . : -`, such as a UUID, else BAD_INPUT. With different input it is CONFLICT, and NOT_FOUND once the personality was deleted; it is forgotten when that is removed for good. Null: every call creates a new one.',
    }),
    id: t.id({
      description:
        'Up to 40 characters from a-z, 0-9 and -, not the id of another personality or of one that can still be restored; it never changes. Null: one made from the name.',
    }),
    draft: t.field({
      type: personalityDraftInput,
      required: true,
      description: 'Everything about it except its id. A refusal names the field within it.',
    }),
  }),
});

const updatePersonalityInput = builder.inputType('UpdatePersonalityInput', {
  description: 'The changes to a personality. A field that is left out or null stays unchanged.',
  fields: (t) => ({
    personalityId: t.id({
      required: true,
      description: 'The `id` of any personality; NOT_FOUND when there is none or it was deleted.',
    }),
    draft: t.field({
      type: personalityDraftInput,
      description:
        'Its complete new content. A built-in changes for this viewer alone; for one from a file this is BAD_INPUT.',
    }),
    hidden: t.boolean({
      description: 'True hides it from lists, false shows it again; possible for every personality.',
    }),
  }),
});

const deletePersonalityInput = builder.inputType('DeletePersonalityInput', {
  description: 'Which of the viewer’s own personalities to delete.',
  fields: (t) => ({
    personalityId: t.id({
      required: true,
      description:
        'A personality whose `source` is OWN, or one that `coversOwn`, of which the covered one is deleted. Others can be hidden, and are BAD_INPUT here. Deleting twice gives NOT_FOUND, or BAD_INPUT where the one that covered it is left.',
    }),
  }),
});

const restorePersonalityInput = builder.inputType('RestorePersonalityInput', {
  description: 'Which personality to bring back as it was before.',
  fields: (t) => ({
    personalityId: t.id({
      required: true,
      description: 'A built-in that was changed, or a personality that was deleted less than an hour ago.',
    }),
  }),
});

const movePersonalityInput = builder.inputType('MovePersonalityInput', {
  description: 'A new place in the list for one of its entries.',
  fields: (t) => ({
    personalityId: t.id({ required: true, description: 'Which one to move; it may be hidden.' }),
    beforeId: t.id({
      description: 'The `Personality.id` to place it before, hidden or not; null: after all others.',
    }),
  }),
});

const setDefaultPersonalityInput = builder.inputType('SetDefaultPersonalityInput', {
  description: 'Which personality new chats begin with.',
  fields: (t) => ({
    personalityId: t.id({
      description: 'The one to begin with when no other is asked for; null: the first of the list.',
    }),
  }),
});

personalityPayloadRef.implement({
  description: 'The result of a successful change, complete, so that nothing needs to be fetched again.',
  fields: (t) => ({
    personality: t.expose('personality', {
      type: personalityRef,
      description: 'As it is after the change, complete.',
    }),
  }),
});

deletePersonalityPayloadRef.implement({
  description: 'Which personality was deleted, so that lists can drop it and offer an undo.',
  fields: (t) => ({
    personalityId: t.exposeID('personalityId', {
      description: 'Its `id`, by which `restorePersonality` brings it back within the hour.',
    }),
  }),
});

defaultPersonalityPayloadRef.implement({
  description: 'What new chats begin with after the change.',
  fields: (t) => ({
    personality: t.expose('personality', {
      type: personalityRef,
      nullable: true,
      description:
        'The chosen one; null when none is chosen, so that new chats begin with the first of the list.',
    }),
  }),
});

for (const payload of [personalityPayloadRef, defaultPersonalityPayloadRef]) {
  builder.objectField(payload, 'personalities', (t) =>
    t.field({
      type: [personalityRef],
      ...sized({ items: expectedPersonalities }),
      description:
        'The whole list after the change, hidden ones included: others may have moved, or another may have been the default.',
      resolve: (_payload, _arguments, { hub, viewer }) =>
        hub.personalities.list(viewer, { includeHidden: true }),
    }),
  );
}

const personalityResult = resultOf(
  'PersonalityResult',
  personalityPayloadRef,
  'The personality as it is now, or why nothing was changed.',
);

const deletePersonalityResult = resultOf(
  'DeletePersonalityResult',
  deletePersonalityPayloadRef,
  'What was deleted, or why nothing was.',
);

const defaultPersonalityResult = resultOf(
  'SetDefaultPersonalityResult',
  defaultPersonalityPayloadRef,
  'The choice for new chats, or why it was not changed.',
);

builder.mutationFields((t) => ({
  createPersonality: t.field({
    type: personalityResult,
    description: 'Adds a personality after all others. A viewer may have 200; one more is BAD_INPUT.',
    args: {
      input: t.arg({
        type: createPersonalityInput,
        required: true,
        description: 'Sent again with the same `requestId`, it finds the personality that it created.',
      }),
    },
    resolve: (_root, { input: { requestId, id, draft } }, { hub, viewer }) =>
      orRefusal(async () => ({
        personality: await hub.personalities.create(viewer, {
          requestId: requestId ?? null,
          id: id ?? null,
          draft: toDraft(draft),
        }),
      })),
  }),

  updatePersonality: t.field({
    type: personalityResult,
    description:
      'Rewrites, hides or shows a personality. Its earlier answers keep the name and prompt that they were given.',
    args: {
      input: t.arg({
        type: updatePersonalityInput,
        required: true,
        description: 'Without any change in it, the personality is returned as it is.',
      }),
    },
    resolve: (_root, { input: { personalityId, draft, hidden } }, { hub, viewer }) =>
      orRefusal(async () => ({
        personality: await hub.personalities.update(viewer, checkId('personalityId', personalityId), {
          ...(draft == null ? {} : { draft: toDraft(draft) }),
          ...(hidden == null ? {} : { hidden }),
        }),
      })),
  }),

  deletePersonality: t.field({
    type: deletePersonalityResult,
    description:
      'Deletes one of the viewer’s own personalities at once. Its chats stay and can continue with another. It can be restored for an hour; within an hour after that, or at the next start of the server, it is removed for good. Its chats and the `usage` keep its name.',
    args: {
      input: t.arg({
        type: deletePersonalityInput,
        required: true,
        description: 'One personality; several cannot be deleted at once.',
      }),
    },
    resolve: (_root, { input }, { hub, viewer }) =>
      orRefusal(async () => {
        const personalityId = checkId('personalityId', input.personalityId);
        await hub.personalities.delete(viewer, personalityId);
        return { personalityId };
      }),
  }),

  restorePersonality: t.field({
    type: personalityResult,
    description:
      'Returns a built-in to what ModelHub comes with, or undoes `deletePersonality`; changes nothing when there is nothing to restore. What was hidden stays hidden. NOT_FOUND once the hour is over.',
    args: {
      input: t.arg({
        type: restorePersonalityInput,
        required: true,
        description: 'Which one to bring back. The changes to a built-in are then lost for good.',
      }),
    },
    resolve: (_root, { input }, { hub, viewer }) =>
      orRefusal(async () => {
        const id = checkId('personalityId', input.personalityId);
        return { personality: await hub.personalities.restore(viewer, id) };
      }),
  }),

  movePersonality: t.field({
    type: personalityResult,
    description: 'Changes the order in which personalities are offered to this viewer.',
    args: {
      input: t.arg({
        type: movePersonalityInput,
        required: true,
        description:
          'The place is given by another personality, so that it is still right when the list has changed in the meantime.',
      }),
    },
    resolve: (_root, { input }, { hub, viewer }) =>
      orRefusal(async () => {
        const id = checkId('personalityId', input.personalityId);
        const beforeId = input.beforeId == null ? null : checkId('beforeId', input.beforeId);
        return { personality: await hub.personalities.move(viewer, id, beforeId) };
      }),
  }),

  setDefaultPersonality: t.field({
    type: defaultPersonalityResult,
    description: 'Chooses the personality that new chats of this viewer begin with, on all devices.',
    args: {
      input: t.arg({
        type: setDefaultPersonalityInput,
        required: true,
        description: 'With null in it, the choice is undone.',
      }),
    },
    resolve: (_root, { input: { personalityId } }, { hub, viewer }) =>
      orRefusal(async () => {
        const id = personalityId == null ? null : checkId('personalityId', personalityId);
        return { personality: await hub.personalities.setDefault(viewer, id) };
      }),
  }),
}));
