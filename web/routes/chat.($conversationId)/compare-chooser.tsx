import { useState } from 'react';
import type { ChatPersonality } from '../../chat/chat-documents.ts';
import { inOrder, type Lineup, lineupOf, most } from '../../chat/lineup.ts';
import { accent } from '../../components/accent.ts';
import { Glyph } from '../../components/glyph.tsx';
import { servingNote } from '../../components/serving-text.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';
import { type Option, OptionRow } from './option-row.tsx';

export interface CompareChooserProps {
  readonly lineup: Lineup | null;
  readonly personalities: readonly ChatPersonality[];
  readonly variants: readonly ServingVariant[];
  readonly personality: ChatPersonality;
  readonly variant: ServingVariant;
  readonly onChoose: (lineup: Lineup | null) => void;
}

const kinds = [
  { by: 'personality', name: 'Personalities' },
  { by: 'variant', name: 'Variants' },
] as const;

/** Chooses two to four to get the next question; they count as soon as there are two. */
export function CompareChooser({
  lineup,
  personalities,
  variants,
  personality,
  variant,
  onChoose,
}: CompareChooserProps) {
  const [by, setBy] = useState<Lineup['by']>(lineup?.by ?? 'personality');
  const [ids, setIds] = useState<readonly string[]>(lineup?.ids ?? [personality.id]);

  const offered = personalities.filter(({ id, hidden }) => !hidden || ids.includes(id));

  function choose(kind: Lineup['by'], chosen: readonly string[]): void {
    // Variants are ordered from fast to thorough, whatever order they were chosen in.
    const next = kind === 'variant' ? inOrder(chosen, variants) : chosen;
    setBy(kind);
    setIds(next);
    onChoose(lineupOf(kind, next));
  }

  function toggle(id: string): void {
    choose(by, ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  }

  return (
    <>
      <fieldset>
        <legend className="px-2.5 pt-1 pb-2 text-ui font-semibold">Compare</legend>
        <div className="mx-2.5 mb-1.5 grid grid-cols-2 rounded-md bg-sunken p-0.5">
          {kinds.map((kind) => (
            <label
              key={kind.by}
              className="target relative flex items-center justify-center rounded-sm text-sm text-muted has-checked:bg-raised has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent forced-colors:has-checked:outline-2 forced-colors:has-checked:-outline-offset-4 forced-colors:has-focus-visible:outline-4"
            >
              <input
                type="radio"
                name="compare-by"
                checked={by === kind.by}
                onChange={() => choose(kind.by, [kind.by === 'personality' ? personality.id : variant.id])}
                className="absolute inset-0 appearance-none outline-none"
              />
              {kind.name}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="min-w-0">
        <legend className="sr-only">Who answers, two to four</legend>
        {by === 'personality'
          ? offered.map(({ id, name, avatar, tagline, accent: hue }) => {
              const { className, style } = accent(hue);
              return (
                <div key={id} style={style} className={className}>
                  <CheckRow
                    checked={ids.includes(id)}
                    full={ids.length >= most}
                    onToggle={() => toggle(id)}
                    mark={<Glyph id={id} avatar={avatar} size={18} />}
                    name={name}
                    note={tagline}
                  />
                </div>
              );
            })
          : variants.map((one) => (
              <CheckRow
                key={one.id}
                checked={ids.includes(one.id)}
                full={ids.length >= most}
                onToggle={() => toggle(one.id)}
                name={one.name}
                aside={
                  one.model !== null && (
                    <code className="truncate font-mono text-xs text-muted">{one.model}</code>
                  )
                }
                note={servingNote(one) ?? one.description}
              />
            ))}
      </fieldset>
      <div className="mt-1.5 flex min-h-11 items-center justify-between gap-3 border-t border-hairline px-2.5 pt-1.5 text-sm text-muted">
        <p role="status">
          {ids.length < 2
            ? 'Choose two to four.'
            : by === 'personality'
              ? `Each answers on ${variant.name}.`
              : `Each answers as ${personality.name}.`}
        </p>
        {lineup !== null && (
          <button type="button" onClick={() => choose(by, [])} className="link target shrink-0">
            Ask only one
          </button>
        )}
      </div>
    </>
  );
}

/** One of several, as a native checkbox. */
function CheckRow({
  full,
  onToggle,
  ...option
}: Option & {
  /** The maximum number is already chosen. */
  readonly full: boolean;
  readonly onToggle: () => void;
}) {
  const input = { type: 'checkbox', disabled: full && !option.checked, onChange: onToggle };
  return <OptionRow {...option} input={input} />;
}
