/**
 * Whether a message looks the same with these props. `siblings` are compared by content, since they are created anew.
 */
export function isSameMessage<Props extends object>(before: Props, after: Props): boolean {
  const [old, young] = [Object.entries(before), new Map<string, unknown>(Object.entries(after))];
  return old.every(([name, value]) => {
    const next = young.get(name);
    return value === next || (name === 'siblings' && isSameRecord(value, next));
  });
}

function isSameRecord(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
