import { type ChangeEvent, useState } from 'react';
import { useClient } from 'urql';
import { Button, buttonClass } from '../../components/button.tsx';
import type {
  ImportPersonalitiesMutation,
  PersonalityFileInput,
} from '../../graphql/__generated__/graphql.ts';
import { unanswered } from '../../graphql/unanswered.ts';
import { importParts } from '../../personalities/import-parts.ts';
import { changesPersonalities, ImportPersonalities } from '../../personalities/personality-list-documents.ts';
import { FileProblems } from './file-problems.tsx';

/** Bytes: more than the largest permitted number of personalities takes. */
const largest = 25_000_000;

type Refusal =
  | Exclude<ImportPersonalitiesMutation['importPersonalities'], { __typename: 'ImportPersonalitiesPayload' }>
  | { readonly __typename: 'Unsent'; readonly words: string }
  | { readonly __typename: 'Unanswered' };

interface Outcome {
  /** Names of the imported personalities. */
  readonly imported: readonly string[];
  /** Why the rest were refused; null if there is no rest. */
  readonly refusal: Refusal | null;
}

/** Imports personalities from files: all that are sent at once or none, saying what is wrong and where. */
export function ImportFiles({ onImported }: { readonly onImported: (ids: readonly string[]) => void }) {
  const client = useClient();
  const [files, setFiles] = useState<readonly PersonalityFileInput[]>([]);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function send(chosen: readonly PersonalityFileInput[], replace: boolean): Promise<void> {
    const imported: { readonly id: string; readonly name: string }[] = [];
    let refusal: Refusal | null = null;
    for (const part of importParts(chosen)) {
      const input = { files: [...part], replace };
      const { data } = await client.mutation(ImportPersonalities, { input }, changesPersonalities);
      const result = data?.importPersonalities;
      if (result?.__typename !== 'ImportPersonalitiesPayload') {
        refusal = result ?? { __typename: 'Unanswered' };
        break;
      }
      imported.push(...result.created, ...result.replaced);
    }
    setOutcome({ imported: imported.map(({ name }) => name), refusal });
    if (imported.length > 0) onImported(imported.map(({ id }) => id));
  }

  function refuse(words: string): void {
    setOutcome({ imported: [], refusal: { __typename: 'Unsent', words } });
  }

  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const chosen = [...(currentTarget.files ?? [])];
    // Otherwise the same file could not be chosen again once it is corrected.
    const release = () => {
      currentTarget.value = '';
    };
    if (chosen.reduce((sum, { size }) => sum + size, 0) > largest) {
      release();
      return refuse('These files are larger than 25 MB, more than 200 personalities can take.');
    }
    const reading = chosen.map(async (file) => ({ name: file.name, content: await file.text() }));
    const read = await Promise.all(reading).catch(() => null);
    release();
    if (read === null) return refuse('One of these files could not be read.');
    if (read.length === 0) return;
    setFiles(read);
    await send(read, false);
  }

  return (
    <>
      <label
        className={`${buttonClass('quiet')} relative has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent`}
      >
        Import
        <input
          type="file"
          multiple
          accept=".md,text/markdown"
          aria-label="Import files"
          onChange={(event) => void choose(event)}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </label>
      {outcome !== null && (
        <div role="status" className="order-last w-full pt-2 text-ui">
          <ImportOutcome outcome={outcome} onReplace={() => void send(files, true)} />
        </div>
      )}
    </>
  );
}

function ImportOutcome({
  outcome: { imported, refusal },
  onReplace,
}: {
  readonly outcome: Outcome;
  readonly onReplace: () => void;
}) {
  return (
    <>
      {imported.length > 0 && <p>Imported {imported.join(', ')}.</p>}
      {refusal !== null && (
        <>
          <p className="font-medium">{summaryOf(imported, refusal)}</p>
          <ImportRefusal refusal={refusal} onReplace={onReplace} />
        </>
      )}
    </>
  );
}

function summaryOf(imported: Outcome['imported'], { __typename }: Refusal): string {
  if (__typename === 'Unanswered') return unanswered;
  return imported.length > 0 ? 'The rest was not imported.' : 'Nothing was imported.';
}

function ImportRefusal({
  refusal,
  onReplace,
}: {
  readonly refusal: Refusal;
  readonly onReplace: () => void;
}) {
  switch (refusal.__typename) {
    case 'PersonalityFileProblems': {
      const onlyTaken = refusal.problems.every(({ exists }) => exists);
      return (
        <>
          {onlyTaken && (
            <p className="text-muted">Nothing is wrong with the files, but their ids are taken:</p>
          )}
          <FileProblems problems={refusal.problems} />
          {onlyTaken && (
            <Button className="mt-3" onClick={onReplace}>
              Replace them
            </Button>
          )}
        </>
      );
    }
    case 'ApiError':
      return (
        <p>
          <span className="font-medium">{refusal.title}.</span> {refusal.message}
        </p>
      );
    case 'Unsent':
      return <p>{refusal.words}</p>;
    case 'Unanswered':
      return <p>Import the same files again to see; none is imported twice.</p>;
  }
}
