import 'katex/dist/katex.min.css';
import './formula.css';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import rehypeKatex from 'rehype-katex';
import { unified } from 'unified';
import { copyFormulas } from './copy-formulas.ts';
import type { Root } from './markdown-elements.tsx';

document.addEventListener('copy', copyFormulas);

const processor = unified()
  .use(rehypeKatex, { trust: false, maxExpand: 200, maxSize: 10, strict: 'ignore', errorColor: 'inherit' })
  .freeze();

/** Longer sources are not formulas for a person to read, and typesetting them could be slow. */
const longest = 4_000;

/** The formula as elements; null if it cannot be typeset. */
export function setFormula(tex: string, display: boolean): ReactNode | null {
  if (tex.length > longest) return null;
  const root: Root = {
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'span',
        properties: { className: [display ? 'math-display' : 'math-inline'] },
        children: [{ type: 'text', value: tex }],
      },
    ],
  };
  withoutWarnings(() => processor.runSync(root));
  const [set] = root.children;
  if (set?.type !== 'element' || isError(set.properties.className)) return null;
  return toJsxRuntime(root, { Fragment, jsx, jsxs, ignoreInvalidStyle: true });
}

/** KaTeX warns of each letter that it cannot measure, such as Arabic ones, although it sets them. */
function withoutWarnings(task: () => void): void {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    task();
  } finally {
    console.warn = warn;
  }
}

function isError(className: unknown): boolean {
  return Array.isArray(className) && className.includes('katex-error');
}
