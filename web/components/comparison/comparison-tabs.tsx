import { accent } from '../accent.ts';
import { Glyph } from '../glyph.tsx';

export interface ComparisonTab {
  readonly key: string;
  readonly personalityId: string;
  readonly hue: number;
  readonly avatar: string | null;
  /** What distinguishes it from the others. */
  readonly words: string;
  readonly busy: boolean;
  readonly failed: boolean;
}

/** Selects which answer is visible where there is room for only one. */
export function ComparisonTabs({
  tabs,
  current,
  onChoose,
}: {
  readonly tabs: readonly ComparisonTab[];
  readonly current: number;
  readonly onChoose: (index: number) => void;
}) {
  return (
    <fieldset className="top-0 z-1 -mx-4 min-w-0 border-b border-hairline bg-paper tall:sticky sm:hidden">
      <legend className="sr-only">Which answer is shown</legend>
      <div className="flex overflow-x-auto px-2 [scrollbar-width:none]">
        {tabs.map(({ key, personalityId, hue, avatar, words, busy, failed }, index) => {
          const { className, style } = accent(hue);
          const isCurrent = index === current;
          return (
            <button
              key={key}
              type="button"
              aria-pressed={isCurrent}
              onClick={() => onChoose(index)}
              style={style}
              className={`${className} target inline-flex flex-[1_0_auto] items-center justify-center gap-1.5 border-b-2 px-2 text-sm whitespace-nowrap -outline-offset-2 ${isCurrent ? 'border-accent text-ink' : 'border-transparent text-muted'}`}
            >
              <Glyph id={personalityId} avatar={avatar} size={16} />
              {words}
              {busy && <span aria-hidden="true" className="caret shrink-0" />}
              {(busy || failed) && <span className="sr-only">{busy ? ', writing' : ', failed'}</span>}
              {failed && (
                <span aria-hidden="true" className="font-semibold text-bad">
                  !
                </span>
              )}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
