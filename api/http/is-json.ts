/** Whether the Content-Type is JSON in UTF-8. A form on another site cannot send this type. */
export function isJson(contentType: string | null | undefined): boolean {
  return /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? '');
}
