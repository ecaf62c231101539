export interface Tile {
  readonly path: string;
  /** Soft tiles are drawn in the quieter tone of the accent. */
  readonly soft: boolean;
}

const cell = 12;

/** Shapes within one 12 × 12 cell, drawn from its top left corner. */
const shapes = [
  (x: number, y: number) => `M${x} ${y}h${cell}a${cell} ${cell} 0 0 1 -${cell} ${cell}z`,
  (x: number, y: number) => `M${x + cell} ${y}v${cell}h-${cell}a${cell} ${cell} 0 0 1 ${cell} -${cell}z`,
  (x: number, y: number) => `M${x + cell} ${y + cell}h-${cell}a${cell} ${cell} 0 0 1 ${cell} -${cell}z`,
  (x: number, y: number) => `M${x} ${y}a${cell} ${cell} 0 0 1 ${cell} ${cell}h-${cell}z`,
  (x: number, y: number) => `M${x} ${y}a${cell} ${cell} 0 0 0 ${cell} ${cell}v-${cell}z`,
  (x: number, y: number) => `M${x} ${y + 6}a6 6 0 0 1 ${cell} 0a6 6 0 0 1 -${cell} 0z`,
  (x: number, y: number) => `M${x} ${y}h${cell}v${cell}h-${cell}z`,
  (x: number, y: number) => `M${x} ${y}h${cell}l-${cell} ${cell}z`,
] as const;

/**
 * Four cells of a 24 × 24 mark, always the same for an id. No two neighbours are alike, and one or two cells are soft,
 * to balance weight and air.
 */
export function glyphTiles(id: string): readonly Tile[] {
  let bits = hash(id);
  const draw = (choices: number) => {
    const drawn = bits % choices;
    bits = Math.imul(bits ^ (bits >>> 13), 0x5bd1e995) >>> 0;
    return drawn;
  };
  const chosen: number[] = [];
  while (chosen.length < 4) {
    const shape = draw(shapes.length);
    if (!chosen.slice(-2).includes(shape)) chosen.push(shape);
    else chosen.push((shape + 3) % shapes.length);
  }
  const softCell = draw(4);
  return chosen.map((shape, index) => ({
    path: (shapes[shape] ?? shapes[0])((index % 2) * cell, Math.floor(index / 2) * cell),
    soft: index === softCell || index === 3 - softCell,
  }));
}

/** FNV-1a, then mixed until short ids that differ in one letter look entirely different. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
