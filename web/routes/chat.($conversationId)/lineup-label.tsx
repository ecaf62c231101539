import { Fragment, type ReactNode } from 'react';
import type { ChatPersonality } from '../../chat/chat-documents.ts';
import type { Lineup } from '../../chat/lineup.ts';
import { accent } from '../../components/accent.ts';
import { Glyph } from '../../components/glyph.tsx';
import type { ServingVariant } from '../../graphql/api-status.tsx';
import { lineupNames } from './lineup-words.ts';

/** Those who are asked together, by glyph and name; where room is short, several are shown by their glyphs alone. */
export function LineupLabel({
  lineup,
  personalities,
  variants,
  children,
}: {
  readonly lineup: Lineup;
  readonly personalities: readonly ChatPersonality[];
  readonly variants: readonly ServingVariant[];
  readonly children?: ReactNode;
}) {
  const isByPersonality = lineup.by === 'personality';
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      {isByPersonality && <LineupGlyphs ids={lineup.ids} personalities={personalities} size={18} />}
      <span className={`truncate ${isByPersonality ? 'max-lg:sr-only' : ''}`}>
        {lineupNames(lineup, personalities, variants).map((name, index) => (
          <Fragment key={lineup.ids[index]}>
            {index > 0 && ', '}
            <bdi lang="">{name}</bdi>
          </Fragment>
        ))}
      </span>
      {children}
    </span>
  );
}

export function LineupGlyphs({
  ids,
  personalities,
  size,
}: {
  readonly ids: readonly string[];
  readonly personalities: readonly ChatPersonality[];
  readonly size: number;
}) {
  return ids.map((id) => {
    const personality = personalities.find((one) => one.id === id);
    return (
      <span key={id} {...accent(personality?.accent ?? 255)}>
        <Glyph id={id} avatar={personality?.avatar ?? null} size={size} />
      </span>
    );
  });
}
