import { Link } from '@remix-run/react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import Pencil from 'lucide-react/icons/pencil';
import type { ReactNode } from 'react';
import type { ChatPersonality } from '../../chat/chat-documents.ts';
import { accent } from '../../components/accent.ts';
import { Glyph } from '../../components/glyph.tsx';
import { Popover } from '../../components/popover.tsx';
import { ChoiceRow } from './choice-row.tsx';

/** Who answers next. Below the list, the chosen personality introduces itself. */
export function PersonalityPicker({
  personalities,
  chosen,
  variantOf,
  onChoose,
}: {
  readonly personalities: readonly ChatPersonality[];
  readonly chosen: ChatPersonality;
  /** The name of the variant that a personality would switch to; null if it changes nothing. */
  readonly variantOf: (personalityId: string) => string | null;
  readonly onChoose: (personalityId: string) => void;
}) {
  const offered = personalities.filter(({ id, hidden }) => !hidden || id === chosen.id);
  return (
    <Popover
      label="Personality"
      className="w-[min(24rem,calc(100vw-1rem))] p-1.5"
      buttonClassName={pickerButton}
      button={
        <PickerLabel label="Personality">
          <span className="flex min-w-0 items-center gap-2 font-semibold max-[22rem]:[&>:first-child]:hidden">
            <Glyph id={chosen.id} avatar={chosen.avatar} size={18} />
            <span className="truncate">{chosen.name}</span>
          </span>
        </PickerLabel>
      }
    >
      <fieldset>
        <legend className="sr-only">Personality</legend>
        {offered.map((personality) => {
          const { className, style } = accent(personality.accent);
          return (
            <div key={personality.id} style={style} className={className}>
              <ChoiceRow
                group="personality"
                value={personality.id}
                checked={personality.id === chosen.id}
                onChoose={onChoose}
                mark={<Glyph id={personality.id} avatar={personality.avatar} size={18} />}
                name={personality.name}
                aside={<span className="text-xs text-muted">{variantOf(personality.id)}</span>}
                note={personality.tagline}
              />
            </div>
          );
        })}
      </fieldset>
      <div className="mt-1.5 border-t border-hairline px-2.5 pt-3 pb-1.5 text-sm">
        <p>
          <bdi lang="">{chosen.style || chosen.tagline}</bdi>
        </p>
        <p className="mt-1 text-muted">{chosen.servedBy}</p>
        <Link
          to="/personalities"
          className="target -ml-2 inline-flex items-center gap-2 rounded-md px-2 hover:bg-sunken"
        >
          <Pencil size={16} strokeWidth={1.75} />
          Edit or make your own
        </Link>
      </div>
    </Popover>
  );
}

export const pickerButton =
  'target inline-flex min-w-0 coarse:min-w-11 items-center rounded-md px-2 text-ui max-[22rem]:px-1 max-[22rem]:text-sm hover:bg-sunken [&[aria-expanded=true]]:bg-sunken';

/** What a closed picker shows. */
export function PickerLabel({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span className="flex min-w-0 items-center gap-1">
      <span className="sr-only">{label}: </span>
      {children}
      <ChevronDown size={16} strokeWidth={1.75} className="shrink-0 text-muted max-sm:hidden" />
    </span>
  );
}
