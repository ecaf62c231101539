import type { CSSProperties } from 'react';

/** Props that give an element and its contents the accent of a personality: `<div {...accent(hue)}>`. */
export function accent(hue: number): { readonly className: string; readonly style: CSSProperties } {
  const style: CSSProperties & { '--accent-hue': number } = { '--accent-hue': hue };
  return { className: 'accent-scope', style };
}
