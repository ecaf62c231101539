import { expect, test } from 'vitest';
import type { CreatePersonalityInput } from '../graphql/__generated__/graphql.ts';
import { createOnce } from './create-once.ts';
import { type DraftForm, toForm } from './draft-form.ts';
import { pirate } from './testing/pirate.ts';

const form = toForm(pirate);
const changed = { ...form, tagline: 'Knows every knot' };
const made = { __typename: 'PersonalityPayload' as const, personality: pirate };
const refused = (field: string | null) => ({ __typename: 'ApiError' as const, message: 'No.', field });

/** Creates with a hub that answers this, and records what it was sent. */
function scripted(...answers: (typeof made | ReturnType<typeof refused> | undefined)[]) {
  const sent: CreatePersonalityInput[] = [];
  const updated: (string | DraftForm)[][] = [];
  const create = createOnce(
    async (input) => {
      sent.push(input);
      return answers.shift();
    },
    async (...change) => {
      updated.push(change);
      return undefined;
    },
  );
  /** What was sent, with the requests numbered. */
  const requests = () => {
    const ids = [...new Set(sent.map(({ requestId }) => requestId))];
    return sent.map(({ requestId, draft }) => [ids.indexOf(requestId), draft.tagline]);
  };
  return { create, requests, updated };
}

test('what the hub did not answer is sent again as it was, and what was typed since is saved to what it made', async () => {
  const { create, requests, updated } = scripted(undefined, undefined, made, made);

  expect(await create(form)).toBeUndefined();
  expect(await create(changed)).toBeUndefined();
  expect(await create(form)).toEqual(made);
  expect(await create(changed)).toBeUndefined();

  expect(requests()).toEqual(Array(4).fill([0, form.tagline]));
  expect(updated).toEqual([['pirate', changed, form]]);
});

test('what was refused for what it says is sent as it is now, as another request', async () => {
  const { create, requests } = scripted(refused('input.draft.name'), undefined, refused('input.draft'), made);

  expect(await create(form)).toMatchObject({ field: 'input.draft.name' });
  expect(await create(form)).toBeUndefined();
  expect(await create(changed)).toEqual(made);

  expect(requests()).toEqual([
    [0, form.tagline],
    [1, form.tagline],
    [1, form.tagline],
    [2, changed.tagline],
  ]);
});

test('a failure of the hub does not prove that nothing was made', async () => {
  const { create, requests } = scripted(undefined, refused(null), made);

  await create(form);
  expect(await create(form)).toMatchObject({ field: null });
  expect(await create(form)).toEqual(made);

  expect(requests()).toEqual(Array(3).fill([0, form.tagline]));
});
