import { Glyph } from '../glyph.tsx';

/** Who speaks: the accent rule and the glyph, once, where the answer begins. */
export function AnswerHeader({
  personalityId,
  avatar,
  name,
  variant,
}: {
  readonly personalityId: string;
  readonly avatar: string | null;
  readonly name: string;
  /** Shown where the variant is news; null where it is the same as before. */
  readonly variant: string | null;
}) {
  return (
    <h2 className="mb-2.5 flex items-center gap-2.5 border-l-2 border-accent pl-3.5 text-ui font-semibold">
      <Glyph id={personalityId} avatar={avatar} size={18} />
      <span>
        {name}
        <span className="sr-only"> answered</span>
      </span>
      {variant !== null && <span className="font-normal text-muted">{variant}</span>}
    </h2>
  );
}
