/** Where one can be downloaded; without an id, all that were written here. */
export function exportPath(id?: string): string {
  return id === undefined ? '/personalities/export' : `/personalities/export?id=${id}`;
}
