import { Link } from '@remix-run/react';
import Pencil from 'lucide-react/icons/pencil';
import { useEffect, useRef } from 'react';
import { accent } from '../../components/accent.ts';
import { Glyph } from '../../components/glyph.tsx';
import type { HomePersonality } from './home-query.ts';

/** A choice of one by native radio buttons, which bring arrow keys, names and a form that works without scripts. */
export function PersonalityRadios({
  personalities,
  chosenId,
  onChoose,
}: {
  readonly personalities: readonly HomePersonality[];
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
}) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the row scrolls, and a personality that was remembered, or chosen by its card, may be out of view.
    const chosen = row.current?.querySelector(`[value="${chosenId}"]`)?.parentElement;
    if (row.current === null || !chosen) return;
    const before = chosen.offsetLeft - row.current.scrollLeft;
    const room = row.current.clientWidth - chosen.offsetWidth;
    if (before < 0 || before > room) row.current.scrollLeft = chosen.offsetLeft - room / 2;
  }, [chosenId]);

  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">Personality</legend>
      <div
        ref={row}
        className="relative -mx-4 flex gap-1 overflow-x-auto px-4 py-1 [scrollbar-width:none] sm:-mx-1 sm:flex-wrap sm:px-1"
      >
        {personalities.map(({ id, name, tagline, avatar, accent: hue }) => {
          const { className, style } = accent(hue);
          return (
            <label
              key={id}
              title={tagline}
              style={style}
              className={`${className} radio shrink-0 gap-1.5 whitespace-nowrap has-checked:bg-raised`}
            >
              <input
                type="radio"
                name="personality"
                value={id}
                checked={id === chosenId}
                onChange={() => onChoose(id)}
                className="absolute inset-0 appearance-none outline-none"
              />
              <Glyph id={id} avatar={avatar} size={16} />
              {name}
            </label>
          );
        })}
        <Link
          to="/personalities"
          className="target inline-flex shrink-0 items-center gap-1.5 rounded-md px-2 text-sm whitespace-nowrap text-muted hover:text-ink"
        >
          <Pencil size={16} strokeWidth={1.75} />
          Edit or make your own
        </Link>
      </div>
    </fieldset>
  );
}
