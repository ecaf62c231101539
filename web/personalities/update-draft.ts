import type { Client } from 'urql';
import { passingClient } from '../graphql/client.ts';
import { type DraftField, type DraftForm, toDraft, toForm } from './draft-form.ts';
import { collisions, rebased } from './form-changes.ts';
import { PersonalityById, UpdatePersonality, type WrittenPersonality } from './personality-documents.ts';

export type Outcome =
  | { readonly __typename: 'PersonalityPayload'; readonly personality: WrittenPersonality }
  | { readonly __typename: 'ApiError'; readonly message: string; readonly field?: string | null }
  | {
      readonly __typename: 'Collision';
      /** As it is stored now. */
      readonly personality: WrittenPersonality;
      /** Where it was changed both here and elsewhere. */
      readonly at: readonly DraftField[];
    };

/**
 * Sends only what was changed since `before`, on top of what may have been changed elsewhere; sends nothing if that
 * cannot be read, or would be replaced unseen. Undefined: the hub did not answer.
 */
export async function updateDraft(
  client: Client,
  personalityId: string,
  written: DraftForm,
  before: DraftForm,
): Promise<Outcome | undefined> {
  const { data } = await passingClient().query(PersonalityById, { id: personalityId });
  if (!data) return undefined;
  const now = data.personality ? toForm(data.personality) : before;
  const at = collisions(written, before, now);
  if (data.personality && at.length > 0)
    return { __typename: 'Collision', personality: data.personality, at };
  const input = { personalityId, draft: toDraft(rebased(written, before, now)) };
  return (await client.mutation(UpdatePersonality, { input })).data?.updatePersonality;
}
