import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isUnasked, runningGenerations } from '../../chat/shown-turns.ts';
import { AwaitedPart } from '../../components/awaited-part.tsx';
import { Composer } from '../../components/composer/composer.tsx';
import { focusField } from '../../components/composer/focus-field.ts';
import { Glyph } from '../../components/glyph.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { createLazyModule, useLazyModule } from '../../components/lazy-module.ts';
import { Starters } from '../../components/starters.tsx';
import { written } from '../../components/written.ts';
import { avatarOf, type DraftField, type DraftForm, startersOf } from '../../personalities/draft-form.ts';
import { fieldOf, inFormWords } from '../../personalities/form-refusal.ts';
import { useTryOut } from './use-try-out.ts';

const messages = createLazyModule(() => import('./try-out-messages.tsx'));

/** How the personality looks and answers as the form has it. */
export function TryOut({
  form,
  glyphId,
  honest,
  onRefused,
}: {
  readonly form: DraftForm;
  readonly glyphId: string;
  /** What really answers. */
  readonly honest: string;
  /** A question was refused because of something in the form. */
  readonly onRefused: (at: readonly DraftField[], words: string) => void;
}) {
  const { chat, startOver } = useTryOut(form);
  const state = useSyncExternalStore(chat.subscribe, chat.read, chat.read);
  const field = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLElement>(null);
  const name = form.name.trim() || 'it';
  const isEmpty = isUnasked(state);
  // Fetched before the hub might become unreachable.
  const module = useLazyModule(messages);

  const { error } = state.refusal ?? {};
  const refused = useRef(onRefused);
  refused.current = onRefused;
  useEffect(() => {
    const wrong = fieldOf(error?.field ?? null);
    if (error !== undefined && wrong.length > 0) refused.current(wrong, inFormWords(error.message));
  }, [error]);

  function ask(content: string): void {
    messages.load();
    chat.ask({ kind: 'send', content, parentId: state.leafId });
    box.current?.scrollTo(0, 0);
    focusField(field.current);
  }

  return (
    <section
      aria-labelledby="try-out"
      className="flex flex-col lg:sticky lg:top-4 lg:h-[clamp(28rem,calc(100dvh-20rem),46rem)]"
    >
      <header className="-mt-3 flex min-h-11 items-center justify-between gap-2">
        <h2 id="try-out" className="text-ui font-semibold">
          Try it
          <span className="font-normal text-muted"> as it is here; only its usage is stored</span>
        </h2>
        {!isEmpty && <IconButton label="Start over" icon={RotateCcw} onClick={startOver} />}
      </header>
      <section
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label="Chat to try it"
        // Upside down, so that the browser itself follows the answer while its end is shown.
        className={`mb-2 min-h-48 flex-1 overflow-y-auto border-t border-hairline py-4 outline-offset-[-2px] ${isEmpty ? '' : 'relative flex flex-col-reverse'}`}
      >
        {isEmpty ? (
          <Opening form={form} glyphId={glyphId} name={name} onAsk={ask} />
        ) : module === null ? (
          <AwaitedPart />
        ) : (
          <module.TryOutMessages state={state} chat={chat} form={form} />
        )}
      </section>
      <Composer
        field={field}
        draft={chat.draft}
        placeholder={`Ask ${name}`}
        running={runningGenerations(state).length > 0}
        stopping={state.stopping.size > 0}
        stopFailed={state.stopFailed}
        honest={honest}
        temporary
        onSend={ask}
        onStop={() => void chat.stop()}
      />
    </section>
  );
}

/** What an empty chat with it will show. */
function Opening({
  form,
  glyphId,
  name,
  onAsk,
}: {
  readonly form: DraftForm;
  readonly glyphId: string;
  readonly name: string;
  readonly onAsk: (question: string) => void;
}) {
  return (
    <div {...written}>
      <div className="flex">
        <Glyph id={glyphId} avatar={avatarOf(form)} size={32} />
      </div>
      <p className="mt-3 text-lead font-medium text-balance wrap-anywhere">
        {form.greeting.trim() || `Ask ${name}`}
      </p>
      {form.tagline.trim() !== '' && <p className="mt-1 text-ui text-muted wrap-anywhere">{form.tagline}</p>}
      <Starters
        starters={startersOf(form)}
        className="mt-5 space-y-2"
        starterClassName="min-h-11 px-3 py-2 text-ui"
        onStart={onAsk}
      />
    </div>
  );
}
