import './highlight.css';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import rehypeHighlight from 'rehype-highlight';
import { unified } from 'unified';
import type { Element } from './markdown-elements.tsx';

const processor = unified().use(rehypeHighlight, { detect: false, prefix: 'hl-' }).freeze();

/** The code with its tokens in spans; null if the language is unknown. */
export function highlight(code: string, language: string): ReactNode | null {
  const coloured: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: [`language-${language.toLowerCase()}`] },
    children: [{ type: 'text', value: code }],
  };
  processor.runSync({
    type: 'root',
    children: [{ type: 'element', tagName: 'pre', properties: {}, children: [coloured] }],
  });
  if (coloured.children.every(({ type }) => type === 'text')) return null;
  return toJsxRuntime({ type: 'root', children: coloured.children }, { Fragment, jsx, jsxs });
}
