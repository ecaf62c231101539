import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { CopyButton } from '../copy-button.tsx';
import { createLazyModule, useLazyModule } from '../lazy-module.ts';
import { useKeyboardScroll } from './use-keyboard-scroll.ts';

const highlighter = createLazyModule(() => import('./highlight.tsx'));

/** Longer code stays plain, since colouring it would block the page. */
const longest = 40_000;
/** The share of time that colouring may take while code is growing. */
const share = 1 / 12;

interface Coloured {
  readonly code: string;
  readonly language: string;
  readonly parts: ReactNode;
}

/** Code with its language and a copy button. Lines never wrap; new code stays plain until it is coloured. */
export const CodeBlock = memo(function CodeBlock({
  code,
  language,
  writing = false,
}: {
  readonly code: string;
  readonly language: string;
  readonly writing?: boolean;
}) {
  const box = useRef<HTMLPreElement>(null);
  useKeyboardScroll(box);
  const coloured = useColoured(code, language);
  const name = language === '' ? 'Code' : language;
  return (
    <figure className="md-code" aria-label={language === '' ? 'Code' : `Code, ${language}`}>
      <figcaption>
        <span>{name}</span>
        <CopyButton text={code} label="Copy code" />
      </figcaption>
      <pre ref={box}>
        <code>
          {coloured?.parts}
          {coloured === null ? code : code.slice(coloured.code.length)}
          {writing && <span aria-hidden="true" className="caret" />}
        </code>
      </pre>
    </figure>
  );
});

/** The longest beginning of the code coloured so far; null if none is. */
function useColoured(code: string, language: string): Coloured | null {
  const module = useLazyModule(highlighter);
  const [coloured, setColoured] = useState<Coloured | null>(null);
  const pace = useRef({ ended: 0, cost: 0 });
  useEffect(() => {
    if (module === null || language === '' || code.length > longest) return;
    if (coloured?.code === code && coloured.language === language) return;
    const { ended, cost } = pace.current;
    const wait = ended + cost / share - performance.now();
    const timer = setTimeout(
      () => {
        const began = performance.now();
        setColoured({ code, language, parts: module.highlight(code, language) ?? code });
        const now = performance.now();
        pace.current = { ended: now, cost: now - began };
      },
      Math.max(0, wait),
    );
    return () => clearTimeout(timer);
  }, [module, code, language, coloured]);
  return coloured !== null && coloured.language === language && code.startsWith(coloured.code)
    ? coloured
    : null;
}
