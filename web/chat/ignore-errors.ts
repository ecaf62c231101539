/** A browser may refuse its storage, and others may have written to it: neither is worth a failure. */
export function ignoreErrors<Value>(use: () => Value): Value | null {
  try {
    return use();
  } catch {
    return null;
  }
}
