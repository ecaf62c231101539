import { memo } from 'react';
import { createLazyModule, useLazyModule } from '../lazy-module.ts';

const typesetter = createLazyModule(() => import('./set-formula.tsx'));

/**
 * A formula, typeset once the code for that is fetched. Shows its source until then, and for good if it cannot be
 * typeset.
 */
export const Formula = memo(function Formula({
  tex,
  display,
}: {
  readonly tex: string;
  readonly display: boolean;
}) {
  const set = useLazyModule(typesetter)?.setFormula(tex, display) ?? null;
  if (set === null) return <FormulaSource tex={tex} display={display} />;
  return (
    <span dir="ltr" className={display ? 'md-display' : undefined}>
      {set}
    </span>
  );
});

/** The text between the delimiters. */
export function FormulaSource({ tex, display }: { readonly tex: string; readonly display: boolean }) {
  return (
    <code dir="ltr" className={display ? 'md-tex md-display' : 'md-tex'}>
      {tex}
    </code>
  );
}
