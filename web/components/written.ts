/**
 * For elements whose whole text people or models wrote: each line is laid out in its own direction, and its language is
 * not that of the page, which screen readers would otherwise read it in. Whatever is named or labelled in the page's own
 * words has only the direction, fields among them.
 */
export const written = { dir: 'auto', lang: '' } as const;
