import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { CopyButton } from '../copy-button.tsx';
import { createLazyModule, useLazyModule } from '../lazy-module.ts';
import { useKeyboardScroll } from './use-keyboard-scroll.ts';

const highlighter = createLazyModule(() => import('./highlight.tsx'));

/** Longer code stays plain, since colouring it would block the page. */
const longest = 40_000;
/** The share of time that colouring may take while code is growing. */
const share = 1 / 12;
/**
 * For some code, time grows with the square of its length. So a beginning of this many characters is coloured first,
 * then one twice as long, until one takes more than these milliseconds.
 */
const firstLength = 2_000;
const longestTime = 50;

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
  const coloured = useColoured(code, language, writing);
  const name = language === '' ? 'Code' : language;
  return (
    <figure dir="ltr" className="md-code" aria-label={language === '' ? 'Code' : `Code, ${language}`}>
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
function useColoured(code: string, language: string, writing: boolean): Coloured | null {
  const module = useLazyModule(highlighter);
  const [last, setLast] = useState<Coloured | null>(null);
  const pace = useRef({ ended: 0, cost: 0 });
  const coloured = last !== null && last.language === language && code.startsWith(last.code) ? last : null;
  useEffect(() => {
    if (module === null || language === '' || code.length > longest || coloured?.code === code) return;
    const { ended, cost } = pace.current;
    if (coloured !== null && cost > longestTime) return;
    const beginning = longerBeginning(code, coloured?.code.length ?? 0);
    const timer = setTimeout(
      () => {
        const began = performance.now();
        setLast({ code: beginning, language, parts: module.highlight(beginning, language) ?? beginning });
        const now = performance.now();
        pace.current = { ended: now, cost: now - began };
      },
      writing ? Math.max(0, ended + cost / share - performance.now()) : 0,
    );
    return () => clearTimeout(timer);
  }, [module, code, language, writing, coloured]);
  return coloured;
}

/** At most twice as long, and of whole lines if possible. */
function longerBeginning(code: string, length: number): string {
  const limit = Math.max(firstLength, 2 * length);
  if (code.length <= limit) return code;
  const lineEnd = code.lastIndexOf('\n', limit);
  return code.slice(0, lineEnd > length ? lineEnd : limit);
}
