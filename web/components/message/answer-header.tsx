import { Glyph } from '../glyph.tsx';

/** Who answers: the accent rule and the glyph, once, at the top of the answer. */
export function AnswerHeader({
  personalityId,
  avatar,
  name,
  variant,
}: {
  readonly personalityId: string;
  readonly avatar: string | null;
  readonly name: string;
  /** Null if it is the same as before. */
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
