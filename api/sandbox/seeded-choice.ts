export type NonEmpty<Item> = readonly [Item, ...Item[]];

/** FNV-1a over UTF-16 code units: the same text gives the same 32 bits on every machine. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Numbers in [0, 1) determined by the seed alone (mulberry32). */
export function createSeededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

export function chooseOne<Item>(random: () => number, items: NonEmpty<Item>): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/** `count` of the items, in their own order; all of them if there are fewer. */
export function chooseSome<Item>(random: () => number, items: readonly Item[], count: number): Item[] {
  const drawn = items.map((_, index) => ({ index, rank: random() }));
  const chosen = new Set(
    drawn
      .sort((a, b) => a.rank - b.rank)
      .slice(0, count)
      .map(({ index }) => index),
  );
  return items.filter((_, index) => chosen.has(index));
}
