/** A browser may deny access to storage, and others may have written to it: neither should cause a failure. */
export function ignoreErrors<Value>(use: () => Value): Value | null {
  try {
    return use();
  } catch {
    return null;
  }
}
