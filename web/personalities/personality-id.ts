/** Whether an address may name a personality: anything else need not be asked for. */
export function isPersonalityId(text: string): boolean {
  return /^[a-z0-9-]{1,40}$/.test(text);
}

/** Where one is written anew; `from` names another one to begin with. */
export function newPersonalityPath(from?: string): string {
  return from === undefined ? '/personalities/new' : `/personalities/new?from=${from}`;
}

/** Where it is downloaded; without an id, all that were written here. */
export function exportPath(id?: string): string {
  return id === undefined ? '/personalities/export' : `/personalities/export?id=${id}`;
}
