/** The ids as a viewer ordered them; those that came later follow as they are. */
export function inOrder(ids: readonly string[], order: readonly string[]): readonly string[] {
  const known = new Set(ids);
  const ordered = order.filter((id) => known.has(id));
  const placed = new Set(ordered);
  return [...ordered, ...ids.filter((id) => !placed.has(id))];
}

/** The order with one of the ids in front of another one, or behind all. */
export function movedOrder(ids: readonly string[], id: string, beforeId: string | null): readonly string[] {
  if (id === beforeId) return ids;
  const others = ids.filter((one) => one !== id);
  const place = beforeId === null ? others.length : others.indexOf(beforeId);
  return others.toSpliced(place, 0, id);
}
