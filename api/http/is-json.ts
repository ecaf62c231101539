/** Whether a body is JSON in UTF-8, by its Content-Type. No form of another site can send this. */
export function isJson(contentType: string | null | undefined): boolean {
  return /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? '');
}
