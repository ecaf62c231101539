import type { ReactNode } from 'react';
import { accent } from '../../components/accent.ts';
import type { ShownPersonality } from '../../components/command-menu/menu-contents.ts';
import { Glyph } from '../../components/glyph.tsx';

/** A personality's glyph in its own accent, for lists that do not set one. */
export function markOf({ id, avatar, accent: hue }: ShownPersonality): ReactNode {
  const { className, style } = accent(hue);
  return (
    <span style={style} className={`${className} shrink-0`}>
      <Glyph id={id} avatar={avatar} size={18} />
    </span>
  );
}
