import { useCallback, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { rememberChoice } from '../../chat/choice.ts';
import type { ToastMessage } from '../../components/toast.tsx';
import { toDraft, toForm } from '../../personalities/draft-form.ts';
import {
  changesPersonalities,
  DeletePersonality,
  type ListedPersonality,
  MovePersonality,
  PersonalityById,
  PersonalityList,
  RestorePersonality,
  SetDefaultPersonality,
  UpdatePersonality,
} from '../../personalities/personality-documents.ts';

/** What the list can do. Everything that takes something away can be undone. */
export interface Commands {
  /** Resolves when the new order has been read; false when the hub did not do it, which was told. */
  move(personality: ListedPersonality, beforeId: string | null): Promise<boolean>;
  /** Null: the first of the list. */
  setDefault(personality: ListedPersonality | null): void;
  setHidden(personality: ListedPersonality, hidden: boolean): void;
  /** Gives a built-in back what was changed of it. */
  restore(personality: ListedPersonality): void;
  remove(personality: ListedPersonality): void;
}

/** What is given up must be what there is, and not what was read some time ago. */
const fresh = { requestPolicy: 'network-only' } as const;

interface Outcome {
  readonly __typename: string;
  readonly title?: string;
}

export function useCommands(): {
  readonly commands: Commands;
  readonly toast: ToastMessage | null;
  readonly closeToast: () => void;
} {
  const client = useClient();
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const closeToast = useCallback(() => setToast(null), []);

  const commands = useMemo<Commands>(() => {
    function say(words: string, undo?: () => void): void {
      const action = undo === undefined ? null : { label: 'Undo', run: undo };
      setToast((before) => ({ id: (before?.id ?? 0) + 1, words, action }));
    }

    /** Says what went wrong, if anything did. */
    function succeeded(outcome: Outcome | undefined): boolean {
      if (outcome !== undefined && outcome.__typename !== 'ApiError') return true;
      say(outcome?.title ?? 'The hub could not be reached. Nothing was changed.');
      return false;
    }

    async function setHidden({ id, name }: ListedPersonality, hidden: boolean): Promise<void> {
      const input = { personalityId: id, hidden };
      const { data } = await client.mutation(UpdatePersonality, { input });
      if (succeeded(data?.updatePersonality))
        say(hidden ? `${name} is hidden` : `${name} is shown again`, () => {
          closeToast();
          void client.mutation(UpdatePersonality, { input: { ...input, hidden: !hidden } }).toPromise();
        });
    }

    async function bringBack(personalityId: string): Promise<void> {
      closeToast();
      const { data } = await client.mutation(RestorePersonality, { input: { personalityId } });
      succeeded(data?.restorePersonality);
    }

    async function restore({ id, name }: ListedPersonality): Promise<void> {
      const before = (await client.query(PersonalityById, { id }, fresh)).data?.personality;
      const { data } = await client.mutation(RestorePersonality, { input: { personalityId: id } });
      if (!succeeded(data?.restorePersonality) || !before) return;
      say(`Restored the original of ${name}`, () => {
        closeToast();
        const input = { personalityId: id, draft: toDraft(toForm(before)) };
        void client.mutation(UpdatePersonality, { input }).toPromise();
      });
    }

    async function remove({ id, name }: ListedPersonality): Promise<void> {
      const input = { personalityId: id };
      const { data } = await client.mutation(DeletePersonality, { input }, changesPersonalities);
      if (succeeded(data?.deletePersonality)) say(`Deleted ${name}`, () => void bringBack(id));
    }

    async function setDefault(personality: ListedPersonality | null): Promise<void> {
      const input = { personalityId: personality?.id ?? null };
      const { data } = await client.mutation(SetDefaultPersonality, { input }, changesPersonalities);
      // What this browser remembers would come first, and be older.
      if (succeeded(data?.setDefaultPersonality) && personality !== null)
        rememberChoice({ personalityId: personality.id, variantId: null });
    }

    return {
      async move({ id }, beforeId) {
        const input = { personalityId: id, beforeId };
        const { data } = await client.mutation(MovePersonality, { input }, changesPersonalities);
        if (!succeeded(data?.movePersonality)) return false;
        await client.query(PersonalityList, {}, fresh);
        return true;
      },
      setDefault: (personality) => void setDefault(personality),
      setHidden: (personality, hidden) => void setHidden(personality, hidden),
      restore: (personality) => void restore(personality),
      remove: (personality) => void remove(personality),
    };
  }, [client, closeToast]);

  return { commands, toast, closeToast };
}
