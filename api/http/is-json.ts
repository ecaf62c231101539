/** Whether a body is JSON in UTF-8, by its Content-Type. A form on another site cannot send this type. */
export function isJson(contentType: string | null | undefined): boolean {
  return /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? '');
}
