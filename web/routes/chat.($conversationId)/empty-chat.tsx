import type { ChatPersonality } from '../../chat/chat-documents.ts';
import type { Lineup } from '../../chat/lineup.ts';
import { accent } from '../../components/accent.ts';
import { Glyph } from '../../components/glyph.tsx';
import { Starters } from '../../components/starters.tsx';
import { written } from '../../components/written.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';
import { LineupGlyphs } from './lineup-label.tsx';
import { askedWords, lineupNames } from './lineup-words.ts';

/**
 * A chat before its first question: the personality's greeting, or the names of all who are lined up. The starter
 * questions of the first are one click away.
 */
export function EmptyChat({
  lineup,
  personality,
  personalities,
  variants,
  temporary,
  note,
  onStart,
}: {
  readonly lineup: Lineup | null;
  readonly personality: ChatPersonality;
  readonly personalities: readonly ChatPersonality[];
  readonly variants: readonly ServingVariant[];
  readonly temporary: boolean;
  readonly note: string | null;
  readonly onStart: (question: string) => void;
}) {
  const isByPersonality = lineup?.by === 'personality';
  const first = isByPersonality ? personalities.find(({ id }) => id === lineup.ids[0]) : undefined;
  const { id, name, avatar, greeting, starters, accent: hue } = first ?? personality;
  const { className, style } = accent(hue);
  const names = lineup && lineupNames(lineup, personalities, variants);
  return (
    <div
      style={style}
      className={`${className} mx-auto flex max-w-reading flex-col px-4 pt-[min(16dvh,8rem)] pb-6 sm:px-6`}
    >
      <div {...(names === null && greeting && written)}>
        <div className="flex gap-3">
          {isByPersonality ? (
            <LineupGlyphs ids={lineup.ids} personalities={personalities} size={32} />
          ) : (
            <Glyph id={id} avatar={avatar} size={32} />
          )}
        </div>
        <h1 className="mt-4 text-title font-medium text-balance">
          {lineup && names ? askedWords(lineup, names, personality) : greeting || `Ask ${name}`}
        </h1>
      </div>
      {note !== null && <p className="mt-4 max-w-[36rem] text-ui text-muted wrap-anywhere">{note}</p>}
      {temporary && (
        <p className="mt-4 max-w-[36rem] text-ui text-muted">
          Temporary: not stored. This chat does not appear in your chats and is gone when you leave or reload
          this page. The hub has it in memory for ten minutes more, and keeps its usage without its words.
          Your questions still go to the provider of the model.
        </p>
      )}
      <Starters
        starters={starters}
        className="mt-8 grid gap-2 sm:grid-cols-2"
        starterClassName="h-full min-h-16 px-4 py-3 text-ui/5.5"
        onStart={onStart}
      />
    </div>
  );
}
