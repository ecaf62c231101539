import { Fragment, useRef } from 'react';
import type { MenuContents } from './menu-contents.ts';
import { useFirstFocus } from './use-first-focus.ts';

/** Keys of individual controls; they work even when shortcuts are off. */
const everyday = [
  ['Send your question', 'Enter'],
  ['Start a new line in it', 'Shift + Enter'],
  ['At its beginning: find a starter or a command', '/'],
  ['At the beginning of a word: choose who answers from here on', '@'],
  ['Rename the focused chat in the list', 'F2'],
  ['Delete the focused chat in the list', 'Delete'],
  ['Close the topmost menu or dialog', 'Esc'],
] as const;

/** All keys in one place, and the switch that turns shortcuts off. Rendered in a dialog. */
export function ShortcutCatalogue({ commands, shortcutsOn, onSwitchShortcuts }: MenuContents) {
  const field = useRef<HTMLInputElement>(null);
  useFirstFocus(field);
  return (
    <div className="max-h-[70dvh] overflow-y-auto px-5 pb-5">
      <label className="flex min-h-11 items-center justify-between gap-4 text-ui">
        Use these shortcuts
        <input
          ref={field}
          type="checkbox"
          checked={shortcutsOn}
          onChange={(event) => onSwitchShortcuts(event.target.checked)}
          className="size-4.5 accent-(--ink)"
        />
      </label>
      <dl
        className={`grid grid-cols-[1fr_auto] gap-x-6 border-t border-hairline pt-2 text-ui ${shortcutsOn ? '' : 'text-muted'}`}
      >
        {commands.map(({ id, words, keys }) =>
          keys.length === 0 ? null : <Line key={id} words={words} keys={keys} />,
        )}
      </dl>
      <h3 className="mt-3 border-t border-hairline pt-3 text-sm text-muted">Always available</h3>
      <dl className="grid grid-cols-[1fr_auto] gap-x-6 text-ui">
        {everyday.map(([words, keys]) => (
          <Line key={keys} words={words} keys={[keys]} />
        ))}
      </dl>
    </div>
  );
}

function Line({ words, keys }: { readonly words: string; readonly keys: readonly string[] }) {
  return (
    <>
      <dt className="py-1.5">{words}</dt>
      <dd className="py-1.5 text-end text-muted">
        {keys.map((combination, index) => (
          <Fragment key={combination}>
            {index > 0 && ' or '}
            <kbd className="font-sans text-sm whitespace-nowrap">{combination}</kbd>
          </Fragment>
        ))}
      </dd>
    </>
  );
}
