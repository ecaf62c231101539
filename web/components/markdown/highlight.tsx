import './highlight.css';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import rehypeHighlight from 'rehype-highlight';
import { unified } from 'unified';
import type { Element } from './markdown-elements.tsx';

const processor = unified().use(rehypeHighlight, { detect: false, prefix: 'hl-' }).freeze();

/** The code with its tokens in spans; null if the language is unknown, or if the code is nested too deeply. */
export function highlight(code: string, language: string): ReactNode | null {
  const coloured: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: [`language-${language.toLowerCase()}`] },
    children: [{ type: 'text', value: code }],
  };
  const pre: Element = { type: 'element', tagName: 'pre', properties: {}, children: [coloured] };
  try {
    processor.runSync({ type: 'root', children: [pre] });
  } catch {
    return null;
  }
  if (coloured.children.every(({ type }) => type === 'text')) return null;
  return toJsxRuntime({ type: 'root', children: coloured.children }, { Fragment, jsx, jsxs });
}
