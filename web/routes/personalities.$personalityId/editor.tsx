import { Link, useNavigate } from '@remix-run/react';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useClient } from 'urql';
import { accent } from '../../components/accent.ts';
import { Button, buttonClass } from '../../components/button.tsx';
import { PageHead } from '../../components/page-head.tsx';
import type { PersonalityByIdQuery } from '../../graphql/__generated__/graphql.ts';
import { unanswered } from '../../graphql/unanswered.ts';
import { createOnce } from '../../personalities/create-once.ts';
import { type DraftField, type DraftForm, initialForm, toForm } from '../../personalities/draft-form.ts';
import { isSameForm, rebased } from '../../personalities/form-changes.ts';
import { fieldOf, inFormWords } from '../../personalities/form-refusal.ts';
import {
  CreatePersonality,
  RestorePersonality,
  type WrittenPersonality,
} from '../../personalities/personality-documents.ts';
import { type Outcome, updateDraft } from '../../personalities/update-draft.ts';
import { DraftFields } from './draft-fields.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { Origin } from './origin.tsx';
import { TryOut } from './try-out.tsx';
import { useTypedEarly } from './use-typed-early.ts';

export type EditorVariant = PersonalityByIdQuery['variants'][number];

/** Passed to the page of a newly created personality: the editor that wrote it stays open. */
export const created = 'created';

/** What went wrong, and at which fields, if at any. */
export interface Refusal {
  readonly fields: readonly DraftField[];
  readonly words: ReactNode;
  /** What was refused. */
  readonly form: DraftForm;
}

/** A personality being written: the form, and beside it a chat with what the form holds. */
export function Editor({
  personality,
  from,
  variants,
  others,
}: {
  /** Null: a new one. */
  readonly personality: WrittenPersonality | null;
  /** What a new one starts from; null if it starts empty. */
  readonly from: WrittenPersonality | null;
  readonly variants: readonly EditorVariant[];
  /** All but this one. */
  readonly others: PersonalityByIdQuery['personalities'];
}) {
  const client = useClient();
  const navigate = useNavigate();
  const fields = useRef<HTMLFormElement>(null);
  const [saved, setSaved] = useState(() => initialForm(personality, from));
  const [form, setForm] = useState(saved);
  useTypedEarly(setForm);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle');
  /** What was here before the original was restored; null if it was not, or if something has been saved since. */
  const [given, setGiven] = useState<Given | null>(null);
  const isUnsaved = useRef(false);
  isUnsaved.current = !isSameForm(form, saved);
  const isReadOnly = personality?.source === 'FILE';
  const [create] = useState(() =>
    createOnce(
      async (input) => (await client.mutation(CreatePersonality, { input })).data?.createPersonality,
      (...change) => updateDraft(client, ...change),
    ),
  );

  function refuse(at: readonly DraftField[], words: ReactNode, sent = form): void {
    setRefusal({ fields: at, words, form: sent });
    setState('idle');
    const control = fields.current?.querySelector<HTMLElement>(`[name="${at[0]}"]`);
    control?.closest('details')?.setAttribute('open', '');
    control?.focus();
  }

  /** Null, and says so, if the hub refused the change, or would replace another by it, or did not answer. */
  function accepted(outcome: Outcome | undefined, sent = form): WrittenPersonality | null {
    if (outcome?.__typename === 'PersonalityPayload') return outcome.personality;
    if (outcome?.__typename === 'Collision') {
      const { personality: other, at } = outcome;
      const stored = toForm(other);
      // What was to be saved, with what was typed since it was sent.
      setForm((typed) => rebased(rebased(typed, form, sent), saved, stored));
      setSaved(stored);
      setGiven(null);
      refuse(
        at,
        <>
          This was changed elsewhere while you wrote.{' '}
          <a href={`/personalities/${other.id}`} target="_blank" className="link" rel="noopener">
            See what is saved
          </a>
          . Sending yours again replaces it.
        </>,
        sent,
      );
    } else if (outcome) refuse(fieldOf(outcome.field ?? null), inFormWords(outcome.message));
    else refuse([], personality ? unanswered : `${unanswered} Try again: it is created only once.`);
    return null;
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (state === 'saving' || isReadOnly) return;
    setState('saving');
    const next = accepted(
      await (personality === null ? create(form) : updateDraft(client, personality.id, form, saved)),
    );
    if (next === null) return;
    become(next);
    if (personality === null)
      navigate(`/personalities/${next.id}`, {
        replace: true,
        preventScrollReset: true,
        state: created,
      });
  }

  /** Keeps what was typed since the form was sent. */
  function become(next: WrittenPersonality, shown = toForm(next)): void {
    setSaved(toForm(next));
    setForm((typed) => rebased(typed, form, shown));
    // What was typed since must not block the navigation to a new personality's page.
    isUnsaved.current = false;
    setRefusal(null);
    setState('saved');
    setGiven(null);
  }

  async function restore(personalityId: string): Promise<void> {
    const { data } = await client.mutation(RestorePersonality, { input: { personalityId } });
    const next = accepted(data?.restorePersonality);
    if (next === null) return;
    become(next);
    setGiven({ saved, form });
  }

  async function takeBack(personalityId: string, before: Given): Promise<void> {
    // Keeps what was typed before the click, too.
    const sent = rebased(form, saved, before.form);
    const next = accepted(await updateDraft(client, personalityId, before.saved, saved), sent);
    if (next === null) return;
    become(next, sent);
    fields.current?.querySelector<HTMLElement>('[name="name"]')?.focus();
  }

  const { className, style } = accent(form.accent);
  return (
    <div style={style} className={`${className} page-body`}>
      <Link
        to="/personalities"
        // In the room above the title, so that the title is where other pages have it.
        className="target -mt-8 -ml-2 flex w-fit items-center gap-2 rounded-md px-2 text-ui text-muted hover:text-ink sm:-mt-9 sm:coarse:-mt-11"
      >
        <ArrowLeft size={16} strokeWidth={1.75} />
        Personalities
      </Link>
      <PageHead title={saved.name && personality ? saved.name : 'New personality'} />
      {personality !== null && (
        <Origin
          personality={personality}
          onRestore={() => void restore(personality.id)}
          onUndo={given && (() => void takeBack(personality.id, given))}
        />
      )}
      <a href="#try-out" className="target link -mx-2 mt-2 inline-flex items-center px-2 text-ui lg:hidden">
        Try it
      </a>
      <div className="mt-8 gap-x-12 gap-y-10 max-lg:space-y-10 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <form
          // Before hydration, it sends nothing.
          method="dialog"
          // Otherwise a reload may bring back what was typed before it.
          autoComplete="off"
          ref={fields}
          noValidate
          onSubmit={(event) => void save(event)}
        >
          <fieldset disabled={isReadOnly} className="min-w-0">
            <legend className="sr-only">What it is</legend>
            <DraftFields
              form={form}
              glyphId={personality?.id ?? 'new'}
              variants={variants}
              isNameTaken={others.some(({ name }) => sameName(name, form.name))}
              refusal={refusal}
              onChange={(change) => {
                setForm((before) => ({ ...before, ...change }));
                setState((before) => (before === 'saving' ? before : 'idle'));
              }}
            />
          </fieldset>
          {!isReadOnly && (
            <div className="form-bar bottom-0 mt-8 flex min-h-16 flex-wrap items-center gap-3 border-t border-hairline bg-paper py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] tall:sticky">
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
                {isUnsaved.current ? 'Not saved yet.' : state === 'saved' && given === null ? 'Saved.' : ''}
              </p>
              {refusal?.fields.length === 0 && (
                <p role="alert" className="w-full text-sm text-bad">
                  {refusal.words}
                </p>
              )}
            </div>
          )}
        </form>
        <TryOut
          form={form}
          glyphId={personality?.id ?? 'new'}
          honest={personality?.servedBy ?? newServedBy(others)}
          onRefused={refuse}
        />
      </div>
      <LeaveGuard isUnsaved={isUnsaved} />
    </div>
  );
}

interface Given {
  readonly saved: DraftForm;
  /** Including what was not saved yet. */
  readonly form: DraftForm;
}

/** What really answers is the same for every personality, and ends each one's line. */
function newServedBy(others: PersonalityByIdQuery['personalities']): string {
  const last = others
    .find(({ servedBy }) => servedBy.includes(' · '))
    ?.servedBy.split(' · ')
    .at(-1);
  return last === undefined ? 'Own personality' : `Own personality · ${last}`;
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
