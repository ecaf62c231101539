import { glyphTiles } from './glyph-tiles.ts';

/**
 * The mark of a personality: its emoji, or a mark drawn from its id in its accent. Decorative: the name stands beside
 * it.
 */
export function Glyph({
  id,
  avatar,
  size,
}: {
  readonly id: string;
  readonly avatar: string | null;
  readonly size: number;
}) {
  if (avatar !== null) {
    const style = { width: size, height: size, fontSize: size * 0.85 };
    return (
      <span
        aria-hidden="true"
        style={style}
        className="inline-flex shrink-0 items-center justify-center leading-none"
      >
        {avatar}
      </span>
    );
  }
  return (
    <svg aria-hidden="true" className="shrink-0 rounded-[20%]" width={size} height={size} viewBox="0 0 24 24">
      {glyphTiles(id).map((tile) => (
        <path key={tile.path} d={tile.path} className={tile.soft ? 'fill-accent-soft' : 'fill-accent'} />
      ))}
    </svg>
  );
}
