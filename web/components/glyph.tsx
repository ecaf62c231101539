import { glyphTiles } from './glyph-tiles.ts';

/** The mark of a personality, in its accent; decoration beside its name. */
export function Glyph({ id, size = 20 }: { readonly id: string; readonly size?: number }) {
  return (
    <svg aria-hidden="true" className="shrink-0 rounded-[20%]" width={size} height={size} viewBox="0 0 24 24">
      {glyphTiles(id).map((tile) => (
        <path key={tile.path} d={tile.path} className={tile.soft ? 'fill-accent-soft' : 'fill-accent'} />
      ))}
    </svg>
  );
}
