/** Whether the text can be a personality id. If not, the hub need not be asked. */
export function isPersonalityId(text: string): boolean {
  return /^[a-z0-9-]{1,40}$/.test(text);
}

/** Where a new one is written; `from` names one to start from. */
export function newPersonalityPath(from?: string): string {
  return from === undefined ? '/personalities/new' : `/personalities/new?from=${from}`;
}
