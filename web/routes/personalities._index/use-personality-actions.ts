import { useMemo } from 'react';
import { useClient } from 'urql';
import { rememberChoice } from '../../chat/choice.ts';
import type { ToastMessage } from '../../components/toast.tsx';
import { useToast } from '../../components/use-toast.tsx';
import type { UpdatePersonalityInput } from '../../graphql/__generated__/graphql.ts';
import { passingClient } from '../../graphql/client.ts';
import { unanswered } from '../../graphql/unanswered.ts';
import { toDraft, toForm } from '../../personalities/draft-form.ts';
import {
  type ListedPersonality,
  PersonalityById,
  RestorePersonality,
  UpdatePersonality,
} from '../../personalities/personality-documents.ts';
import {
  changesPersonalities,
  DeletePersonality,
  MovePersonality,
  PersonalityList,
  SetDefaultPersonality,
} from '../../personalities/personality-list-documents.ts';

/** What the list can do. Everything that takes something away can be undone. */
export interface PersonalityActions {
  /** Resolves when the new order has been read; false if the hub did not make the move, which was reported. */
  move(personality: ListedPersonality, beforeId: string | null): Promise<boolean>;
  /** Null: the first in the list. */
  setDefault(personality: ListedPersonality | null): void;
  /** False if it failed, which was reported. */
  setHidden(personality: ListedPersonality, hidden: boolean): Promise<boolean>;
  /** Resets a changed built-in to its original. */
  restore(personality: ListedPersonality): void;
  /** False if it failed, which was reported. */
  remove(personality: ListedPersonality): Promise<boolean>;
}

interface Outcome {
  readonly __typename: string;
  readonly title?: string;
}

export function usePersonalityActions(): ReturnType<typeof useToast> & {
  readonly actions: PersonalityActions;
} {
  const client = useClient();
  const { toast, say } = useToast();

  const actions = useMemo<PersonalityActions>(() => {
    /** Says what went wrong, if anything did; an Undo that failed is offered again. */
    function succeeded(outcome: Outcome | undefined, undo?: ToastMessage['action']): boolean {
      if (outcome !== undefined && outcome.__typename !== 'ApiError') return true;
      say(outcome?.title ?? unanswered, undo);
      return false;
    }

    /** Says what was done, and offers to undo it. */
    function offerUndo(id: string, words: string, change: () => Promise<Outcome | undefined>): void {
      const undo = {
        label: 'Undo',
        about: `[data-options="${id}"]`,
        async run() {
          if (!succeeded(await change(), undo)) return;
          // The focus can go to its row only once that is back.
          await readList();
          say('Undone.');
        },
      };
      say(words, undo);
    }

    function readList() {
      return client.query(PersonalityList, {}, { requestPolicy: 'network-only' });
    }

    async function update(input: UpdatePersonalityInput): Promise<Outcome | undefined> {
      return (await client.mutation(UpdatePersonality, { input })).data?.updatePersonality;
    }

    async function bringBack(personalityId: string): Promise<Outcome | undefined> {
      const { data } = await client.mutation(RestorePersonality, { input: { personalityId } });
      return data?.restorePersonality;
    }

    async function setHidden({ id, name }: ListedPersonality, hidden: boolean): Promise<boolean> {
      const input = { personalityId: id, hidden };
      if (!succeeded(await update(input))) return false;
      offerUndo(id, hidden ? `${name} is hidden` : `${name} is shown again`, () =>
        update({ ...input, hidden: !hidden }),
      );
      return true;
    }

    async function restore({ id, name }: ListedPersonality): Promise<void> {
      // Undo must bring back what is there now, not what was read some time ago.
      const { data } = await passingClient().query(PersonalityById, { id });
      const outcome = data === undefined ? undefined : await bringBack(id);
      const before = data?.personality;
      if (!succeeded(outcome) || !before) return;
      offerUndo(id, `Restored the original of ${name}`, () =>
        update({ personalityId: id, draft: toDraft(toForm(before)) }),
      );
    }

    async function remove({ id, name }: ListedPersonality): Promise<boolean> {
      const input = { personalityId: id };
      const { data } = await client.mutation(DeletePersonality, { input }, changesPersonalities);
      if (!succeeded(data?.deletePersonality)) return false;
      offerUndo(id, `Deleted ${name}`, () => bringBack(id));
      return true;
    }

    async function setDefault(personality: ListedPersonality | null): Promise<void> {
      const input = { personalityId: personality?.id ?? null };
      const { data } = await client.mutation(SetDefaultPersonality, { input }, changesPersonalities);
      // This browser's remembered choice would take precedence, and be older.
      if (succeeded(data?.setDefaultPersonality) && personality !== null)
        rememberChoice({ personalityId: personality.id, variantId: null });
    }

    return {
      async move({ id }, beforeId) {
        const input = { personalityId: id, beforeId };
        const { data } = await client.mutation(MovePersonality, { input }, changesPersonalities);
        if (!succeeded(data?.movePersonality)) return false;
        await readList();
        return true;
      },
      setDefault: (personality) => void setDefault(personality),
      setHidden,
      restore: (personality) => void restore(personality),
      remove,
    };
  }, [client, say]);

  return { actions, toast, say };
}
