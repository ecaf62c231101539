/**
 * For elements with text that people or models wrote, and for the fields that take it: each line is laid out in its own
 * direction, and its language is not that of the page, which screen readers would otherwise read it in.
 */
export const written = { dir: 'auto', lang: '' } as const;
