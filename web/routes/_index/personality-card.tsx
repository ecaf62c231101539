import Check from 'lucide-react/icons/check';
import type { MouseEvent } from 'react';
import { accent } from '../../components/accent.ts';
import { Glyph } from '../../components/glyph.tsx';
import type { HomePersonality } from './home-query.ts';

/**
 * A personality, introduced by a sample of what it says. The whole card chooses it; without scripts, by its address.
 */
export function PersonalityCard({
  personality: { id, name, tagline, sample, servedBy, avatar, accent: hue },
  chosen,
  onChoose,
}: {
  readonly personality: HomePersonality;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}) {
  const { className, style } = accent(hue);

  function choose(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onChoose(id);
  }

  return (
    <li style={style} className={`${className} group relative min-w-0 border-t border-hairline py-5`}>
      <div className="flex gap-x-2.5 pr-6">
        <span className="mt-px shrink-0">
          <Glyph id={id} avatar={avatar} size={20} />
        </span>
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-2.5">
          <h3 className="text-ui font-semibold whitespace-nowrap">
            <a
              href={`/?personality=${encodeURIComponent(id)}`}
              aria-current={chosen}
              onClick={choose}
              className="after:absolute after:inset-0 after:rounded-md focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
            >
              {name}
            </a>
          </h3>
          <p className="min-w-0 text-sm text-muted">
            <bdi lang="">{tagline}</bdi>
          </p>
        </div>
        {chosen && <Check size={16} strokeWidth={1.75} className="absolute top-6 right-0 text-accent" />}
      </div>
      <blockquote
        className={`mt-3 border-l-2 pl-4 text-ui/6 transition-colors ${chosen ? 'border-accent' : 'border-hairline group-hover:border-accent-soft'}`}
      >
        {sample}
      </blockquote>
      <p className="mt-2 pl-[1.125rem] text-xs text-muted">{servedBy}</p>
    </li>
  );
}
