import { Link, useLocation, useNavigate } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useClient } from 'urql';
import { accent } from '../../components/accent.ts';
import { Button, buttonClass } from '../../components/button.tsx';
import type { PersonalityByIdQuery } from '../../graphql/__generated__/graphql.ts';
import {
  type DraftField,
  emptyForm,
  fieldOf,
  isSameForm,
  toDraft,
  toForm,
} from '../../personalities/draft-form.ts';
import {
  CreatePersonality,
  RestorePersonality,
  UpdatePersonality,
  type WrittenPersonality,
} from '../../personalities/personality-documents.ts';
import { newPersonalityPath } from '../../personalities/personality-id.ts';
import { DraftFields } from './draft-fields.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { TryOut } from './try-out.tsx';

export type EditorVariant = PersonalityByIdQuery['variants'][number];

/** Handed to the page of a personality that has just come into being. */
const created = 'created';

/** What went wrong, at its field where it has one. */
export interface Refusal {
  readonly field: DraftField | null;
  readonly words: string;
}

/** A personality as it is written: the form, and beside it a chat with what the form holds. */
export function Editor({
  personality,
  from,
  variants,
}: {
  /** Null: a new one. */
  readonly personality: WrittenPersonality | null;
  /** What a new one begins as; null: nothing. */
  readonly from: WrittenPersonality | null;
  readonly variants: readonly EditorVariant[];
}) {
  const client = useClient();
  const navigate = useNavigate();
  const fields = useRef<HTMLFormElement>(null);
  const [saved, setSaved] = useState(() => initialForm(personality, from));
  const [form, setForm] = useState(saved);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isCreated = useLocation().state === created;
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>(isCreated ? 'saved' : 'idle');
  const isUnsaved = useRef(false);
  isUnsaved.current = !isSameForm(form, saved);
  const isReadOnly = personality?.source === 'FILE';

  function refuse(field: DraftField | null, words: string): void {
    setRefusal({ field, words });
    setState('idle');
    if (field !== null) fields.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (state === 'saving' || isReadOnly) return;
    setState('saving');
    const draft = toDraft(form);
    const result =
      personality === null
        ? (await client.mutation(CreatePersonality, { input: { draft } })).data?.createPersonality
        : (await client.mutation(UpdatePersonality, { input: { personalityId: personality.id, draft } })).data
            ?.updatePersonality;
    if (result === undefined) return refuse(null, 'The hub was not reached. Nothing was saved.');
    if (result.__typename === 'ApiError') return refuse(fieldOf(result.field), result.message);
    become(result.personality);
    if (personality === null)
      navigate(`/personalities/${result.personality.id}`, {
        replace: true,
        state: created,
      });
  }

  function become(next: WrittenPersonality): void {
    setSaved(toForm(next));
    setForm(toForm(next));
    isUnsaved.current = false;
    setRefusal(null);
    setState('saved');
  }

  async function restore(personalityId: string): Promise<void> {
    const { data } = await client.mutation(RestorePersonality, { input: { personalityId } });
    const result = data?.restorePersonality;
    if (result?.__typename === 'PersonalityPayload') become(result.personality);
    else refuse(null, result?.message ?? 'The hub was not reached. Nothing was changed.');
  }

  const { className, style } = accent(form.accent);
  return (
    <div style={style} className={`${className} mx-auto max-w-page px-4 py-6 sm:px-6 sm:py-10`}>
      <Link
        to="/personalities"
        className="target -ml-2 inline-flex items-center gap-2 rounded-md px-2 text-ui text-muted hover:text-ink"
      >
        <ArrowLeft aria-hidden="true" size={16} strokeWidth={1.75} />
        Personalities
      </Link>
      <h1 className="mt-2 text-display font-semibold wrap-anywhere">
        {saved.name && personality ? saved.name : 'New personality'}
      </h1>
      <Origin personality={personality} onRestore={(id) => void restore(id)} />
      <div className="mt-6 gap-x-12 gap-y-10 max-lg:space-y-10 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <form ref={fields} noValidate onSubmit={(event) => void save(event)}>
          <fieldset disabled={isReadOnly} className="min-w-0">
            <legend className="sr-only">What it is</legend>
            <DraftFields
              form={form}
              glyphId={personality?.id ?? 'new'}
              variants={variants}
              refusal={refusal}
              onChange={(change) => {
                setForm((before) => ({ ...before, ...change }));
                setState('idle');
                if (refusal?.field != null && refusal.field in change) setRefusal(null);
              }}
            />
          </fieldset>
          {!isReadOnly && (
            <div className="sticky bottom-0 mt-8 flex min-h-16 flex-wrap items-center gap-3 border-t border-hairline bg-paper py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
              <Button kind="primary" type="submit" aria-disabled={state === 'saving'}>
                {personality === null ? 'Create' : 'Save'}
              </Button>
              {personality !== null && !personality.hidden && (
                <Link to={`/chat?personality=${personality.id}`} className={buttonClass('quiet')}>
                  Chat with it
                </Link>
              )}
              <noscript>
                <p className="text-sm">Saving needs JavaScript.</p>
              </noscript>
              <p role="status" className="text-sm text-muted">
                {state === 'saved' && !isUnsaved.current
                  ? 'Saved.'
                  : isUnsaved.current
                    ? 'Not saved yet.'
                    : ''}
              </p>
              {refusal !== null && refusal.field === null && (
                <p role="alert" className="w-full text-sm text-bad">
                  {refusal.words}
                </p>
              )}
            </div>
          )}
        </form>
        <TryOut form={form} glyphId={personality?.id ?? 'new'} />
      </div>
      <LeaveGuard isUnsaved={isUnsaved} />
    </div>
  );
}

/** Where it comes from, when that decides what can be done with it. */
function Origin({
  personality,
  onRestore,
}: {
  readonly personality: WrittenPersonality | null;
  readonly onRestore: (id: string) => void;
}) {
  if (personality === null) return null;
  const { id, source, overridden, builtIn } = personality;
  if (source === 'FILE') {
    return (
      <p className="mt-2 flex flex-wrap items-center gap-3 text-ui text-muted">
        This one is read from a file on the server and is changed there.
        <Link to={newPersonalityPath(id)} className={buttonClass('quiet')}>
          Duplicate to change it
        </Link>
      </p>
    );
  }
  if (!builtIn) return null;
  return (
    <p className="mt-2 flex flex-wrap items-center gap-3 text-ui text-muted">
      {overridden
        ? 'It comes with ModelHub and was changed here.'
        : 'It comes with ModelHub. Your changes hold for you and can be taken back.'}
      {overridden && <Button onClick={() => onRestore(id)}>Make it what it was</Button>}
    </p>
  );
}

function initialForm(personality: WrittenPersonality | null, from: WrittenPersonality | null) {
  if (personality !== null) return toForm(personality);
  if (from === null) return emptyForm;
  const form = toForm(from);
  return { ...form, name: `${form.name} copy` };
}
