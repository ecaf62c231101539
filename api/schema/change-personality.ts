import { checkId } from '../domain/check-id.ts';
import { builder } from './builder.ts';
import { orRefusal } from './error.ts';
import { personalityDraftInput, toDraft } from './personality-draft.ts';
import {
  apiErrorRef,
  defaultPersonalityPayloadRef,
  deletePersonalityPayloadRef,
  personalityPayloadRef,
  personalityRef,
} from './refs.ts';

const createPersonalityInput = builder.inputType('CreatePersonalityInput', {
  description: 'A personality of this viewer’s own. To duplicate one, send what another one has.',
  fields: (t) => ({
    id: t.id({
      description:
        'Up to 40 of the characters a-z, 0-9 and -, which no other personality has, nor one that can still be restored; it never changes. Null: one that says the name.',
    }),
    draft: t.field({
      type: personalityDraftInput,
      required: true,
      description: 'Everything about it but its id; the error of a refusal names the field below this one.',
    }),
  }),
});

const updatePersonalityInput = builder.inputType('UpdatePersonalityInput', {
  description: 'What to change of a personality. What is left out, or null, stays as it is.',
  fields: (t) => ({
    personalityId: t.id({
      required: true,
      description: 'The `id` of any personality; NOT_FOUND when there is none, and for a deleted one.',
    }),
    draft: t.field({
      type: personalityDraftInput,
      description:
        'All of its new content. Of a built-in it takes the place for this viewer alone; of one from a file it is BAD_INPUT.',
    }),
    hidden: t.boolean({
      description: 'True leaves it out of lists, false puts it back; possible for every personality.',
    }),
  }),
});

const deletePersonalityInput = builder.inputType('DeletePersonalityInput', {
  description: 'Names which of the viewer’s own personalities is to go.',
  fields: (t) => ({
    personalityId: t.id({
      required: true,
      description:
        'Of a personality whose `source` is OWN, or that `coversOwn`: then what it covers is deleted. Others can be hidden and are BAD_INPUT here. Deleting twice gives NOT_FOUND.',
    }),
  }),
});

const restorePersonalityInput = builder.inputType('RestorePersonalityInput', {
  description: 'Which personality is to be as it was before.',
  fields: (t) => ({
    personalityId: t.id({
      required: true,
      description: 'A built-in that was changed, or one that was deleted less than an hour ago.',
    }),
  }),
});

const movePersonalityInput = builder.inputType('MovePersonalityInput', {
  description: 'A new place in the list.',
  fields: (t) => ({
    personalityId: t.id({ required: true, description: 'Which one to move; it may be a hidden one.' }),
    beforeId: t.id({
      description: 'The `Personality.id` that it is to stand in front of, hidden or not; null: behind all.',
    }),
  }),
});

const setDefaultPersonalityInput = builder.inputType('SetDefaultPersonalityInput', {
  description: 'Which personality new chats begin with.',
  fields: (t) => ({
    personalityId: t.id({
      description: 'The one to begin with when nothing else is asked for; null: the first of the list.',
    }),
  }),
});

personalityPayloadRef.implement({
  description: 'What a successful change leaves behind, complete, so that nothing needs to be fetched again.',
  fields: (t) => ({
    personality: t.expose('personality', { type: personalityRef, description: 'As it is from now on.' }),
  }),
});

deletePersonalityPayloadRef.implement({
  description: 'Names what was deleted, so that lists can drop it and offer to undo it.',
  fields: (t) => ({
    personalityId: t.exposeID('personalityId', {
      description: 'Its id, with which `restorePersonality` brings it back within the hour.',
    }),
  }),
});

defaultPersonalityPayloadRef.implement({
  description: 'What new chats begin with after the change.',
  fields: (t) => ({
    personality: t.expose('personality', {
      type: personalityRef,
      nullable: true,
      description: 'The chosen one; null when none is, so that the first of the list serves.',
    }),
  }),
});

const personalityResult = builder.unionType('PersonalityResult', {
  description: 'The personality as it is now, or why nothing was changed.',
  types: [personalityPayloadRef, apiErrorRef],
  resolveType: (result) => ('personality' in result ? personalityPayloadRef : apiErrorRef),
});

const deletePersonalityResult = builder.unionType('DeletePersonalityResult', {
  description: 'What was deleted, or why nothing was.',
  types: [deletePersonalityPayloadRef, apiErrorRef],
  resolveType: (result) => ('personalityId' in result ? deletePersonalityPayloadRef : apiErrorRef),
});

const defaultPersonalityResult = builder.unionType('SetDefaultPersonalityResult', {
  description: 'What is chosen for new chats now, or why that was not changed.',
  types: [defaultPersonalityPayloadRef, apiErrorRef],
  resolveType: (result) => ('personality' in result ? defaultPersonalityPayloadRef : apiErrorRef),
});

builder.mutationFields((t) => ({
  createPersonality: t.field({
    type: personalityResult,
    description: 'Adds a personality behind all others. A viewer may have 200; one more is BAD_INPUT.',
    args: {
      input: t.arg({
        type: createPersonalityInput,
        required: true,
        description: 'Sent twice, it makes two with different ids, unless it names one.',
      }),
    },
    resolve: (_root, { input: { id, draft } }, { hub, viewer }) =>
      orRefusal(
        (async () => ({
          personality: await hub.personalities.create(viewer, { id: id ?? null, draft: toDraft(draft) }),
        }))(),
      ),
  }),

  updatePersonality: t.field({
    type: personalityResult,
    description:
      'Rewrites, hides or shows one. Answers that it gave keep the name and prompt that they were given.',
    args: {
      input: t.arg({
        type: updatePersonalityInput,
        required: true,
        description: 'Without any change in it the personality comes back as it is.',
      }),
    },
    resolve: (_root, { input: { personalityId, draft, hidden } }, { hub, viewer }) =>
      orRefusal(
        (async () => ({
          personality: await hub.personalities.update(viewer, checkId('personalityId', personalityId), {
            ...(draft == null ? {} : { draft: toDraft(draft) }),
            ...(hidden == null ? {} : { hidden }),
          }),
        }))(),
      ),
  }),

  deletePersonality: t.field({
    type: deletePersonalityResult,
    description:
      'Takes an own one away at once. Its chats stay as they are and go on with another. For an hour it can be restored; within the hour after that, or at the next start of the server, it is removed for good.',
    args: {
      input: t.arg({
        type: deletePersonalityInput,
        required: true,
        description: 'One personality: there is no way to delete several at once.',
      }),
    },
    resolve: (_root, { input }, { hub, viewer }) =>
      orRefusal(
        (async () => {
          const personalityId = checkId('personalityId', input.personalityId);
          await hub.personalities.delete(viewer, personalityId);
          return { personalityId };
        })(),
      ),
  }),

  restorePersonality: t.field({
    type: personalityResult,
    description:
      'Makes a built-in what ModelHub comes with, or undoes `deletePersonality`; where there is nothing to restore it changes nothing. NOT_FOUND once the hour is over.',
    args: {
      input: t.arg({
        type: restorePersonalityInput,
        required: true,
        description: 'Names what to bring back. A change of a built-in is given up by it for good.',
      }),
    },
    resolve: (_root, { input }, { hub, viewer }) =>
      orRefusal(
        (async () => {
          const id = checkId('personalityId', input.personalityId);
          return { personality: await hub.personalities.restore(viewer, id) };
        })(),
      ),
  }),

  movePersonality: t.field({
    type: personalityResult,
    description: 'Changes the order in which personalities are offered to this viewer.',
    args: {
      input: t.arg({
        type: movePersonalityInput,
        required: true,
        description:
          'Names another one as the place, so that it means the same in a list that changed meanwhile.',
      }),
    },
    resolve: (_root, { input }, { hub, viewer }) =>
      orRefusal(
        (async () => {
          const id = checkId('personalityId', input.personalityId);
          const beforeId = input.beforeId == null ? null : checkId('beforeId', input.beforeId);
          return { personality: await hub.personalities.move(viewer, id, beforeId) };
        })(),
      ),
  }),

  setDefaultPersonality: t.field({
    type: defaultPersonalityResult,
    description: 'Chooses what new chats of this viewer begin with, on all devices.',
    args: {
      input: t.arg({
        type: setDefaultPersonalityInput,
        required: true,
        description: 'With null in it, the choice is taken back.',
      }),
    },
    resolve: (_root, { input: { personalityId } }, { hub, viewer }) =>
      orRefusal(
        (async () => {
          const id = personalityId == null ? null : checkId('personalityId', personalityId);
          return { personality: await hub.personalities.setDefault(viewer, id) };
        })(),
      ),
  }),
}));
