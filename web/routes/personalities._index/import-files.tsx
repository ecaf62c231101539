import { type ChangeEvent, useState } from 'react';
import { useClient } from 'urql';
import { Button, buttonClass } from '../../components/button.tsx';
import type {
  ImportPersonalitiesMutation,
  PersonalityFileInput,
} from '../../graphql/__generated__/graphql.ts';
import { changesPersonalities, ImportPersonalities } from '../../personalities/personality-documents.ts';
import { FileProblems } from './file-problems.tsx';

/** What the hub takes at once, in bytes. */
const largest = 800_000;

type Outcome =
  | ImportPersonalitiesMutation['importPersonalities']
  | { readonly __typename: 'Unsent'; readonly words: string };

/** Takes personalities from files: all that were chosen, or none, with what is wrong and where. */
export function ImportFiles({ onImported }: { readonly onImported: (ids: readonly string[]) => void }) {
  const client = useClient();
  const [files, setFiles] = useState<readonly PersonalityFileInput[]>([]);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function send(chosen: readonly PersonalityFileInput[], replace: boolean): Promise<void> {
    const input = { files: [...chosen], replace };
    const { data } = await client.mutation(ImportPersonalities, { input }, changesPersonalities);
    const result = data?.importPersonalities;
    setOutcome(result ?? { __typename: 'Unsent', words: 'The hub was not reached. Nothing was imported.' });
    if (result?.__typename === 'ImportPersonalitiesPayload') {
      onImported([...result.created, ...result.replaced].map(({ id }) => id));
    }
  }

  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const chosen = [...(currentTarget.files ?? [])];
    // Else the same file, once it is mended, could not be chosen again.
    const release = () => {
      currentTarget.value = '';
    };
    if (chosen.reduce((sum, { size }) => sum + size, 0) > largest) {
      release();
      setOutcome({ __typename: 'Unsent', words: 'These files hold more than 800 kB. Import them in parts.' });
      return;
    }
    const read = await Promise.all(
      chosen.map(async (file) => ({ name: file.name, content: await file.text() })),
    );
    release();
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
  outcome,
  onReplace,
}: {
  readonly outcome: Outcome;
  readonly onReplace: () => void;
}) {
  switch (outcome.__typename) {
    case 'ImportPersonalitiesPayload':
      return <p>Imported {[...outcome.created, ...outcome.replaced].map(({ name }) => name).join(', ')}.</p>;
    case 'PersonalityFileProblems': {
      const onlyTaken = outcome.problems.every(({ exists }) => exists);
      return (
        <>
          <p className="font-medium">Nothing was imported: all files come in together, or none.</p>
          {onlyTaken && <p className="text-muted">Nothing is wrong with them, but these are here already:</p>}
          <FileProblems problems={outcome.problems} />
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
          <span className="font-medium">{outcome.title}.</span> {outcome.message}
        </p>
      );
    case 'Unsent':
      return <p>{outcome.words}</p>;
  }
}
