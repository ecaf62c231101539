/** The ids in a viewer's order; those that it does not mention follow in their own order. */
export function inOrder(ids: readonly string[], order: readonly string[]): readonly string[] {
  const known = new Set(ids);
  const ordered = order.filter((id) => known.has(id));
  const placed = new Set(ordered);
  return [...ordered, ...ids.filter((id) => !placed.has(id))];
}

/** The order with one id moved in front of another one, or to the end. */
export function movedOrder(ids: readonly string[], id: string, beforeId: string | null): readonly string[] {
  if (id === beforeId) return ids;
  const others = ids.filter((one) => one !== id);
  const place = beforeId === null ? others.length : others.indexOf(beforeId);
  return others.toSpliced(place, 0, id);
}
