import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { markEnds, unmarkEnds } from './mark-ends.ts';
import { formulaOf, markFormulas, unmarkFormulas } from './mark-formulas.ts';
import type { Element, Root } from './markdown-elements.tsx';
import { type PlainText, plainText } from './plain-text.ts';

type MarkdownRoot = ReturnType<typeof parser.parse>;
type MarkdownNode = MarkdownRoot | MarkdownRoot['children'][number];

/**
 * Longer or denser sources are not text for a person to read; they are shown unparsed, since parsing takes too long.
 */
const longest = 8_000;
const marks = /[*_[\]<>&!~`\\$|]|www\.|^[ \t>]*[=:-][=|: \t-]*$/gm;
const mostMarks = 900;
const mostLines = 600;
/** For each bracket that closes, the parser goes back to the beginning. */
const mostClosing = 250;
const mostCells = 1_000;
const deepest = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))){24}|^[ \t]{96}/m;

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });
const processor = parser()
  .use(() => makeInert)
  .use(remarkRehype)
  .freeze();

/**
 * The elements of one block of Markdown; null if parsing would take too long, so that it must be shown as plain text.
 */
export function parseMarkdown(source: string): Root | null {
  const plain = plainText(source);
  if (plain !== null) return plainRoot(plain);
  if (source.length > longest || deepest.test(source)) return null;
  if (countOf(marks, source) > mostMarks || countOf(/\]/g, source) > mostClosing) return null;
  if (countOf(/[\n\r]/g, source) > mostLines) return null;
  const tree = processor.parse(markEnds(markFormulas(source)));
  return processor.runSync(tree);
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

function plainRoot({ text, isItem }: PlainText): Root {
  const content: Element['children'] = [{ type: 'text', value: text }];
  return {
    type: 'root',
    children: [isItem ? element('ul', [element('li', content)]) : element('p', content)],
  };
}

function element(tagName: string, children: Element['children']): Element {
  return { type: 'element', tagName, properties: {}, children };
}

/** Turns anything that could load, run or hide something into text and links. */
function makeInert(root: MarkdownRoot): void {
  const waiting: MarkdownNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('value' in node) node.value = unmarkEnds(node.value);
    if ('url' in node) node.url = unmarkEnds(node.url);
    if (!('children' in node)) continue;
    const flow = node.type === 'root' || node.type === 'blockquote' || node.type === 'listItem';
    node.children = node.children.map((child) => inert(child, flow)) as typeof node.children;
    waiting.push(...node.children);
  }
}

function inert(node: MarkdownNode, flow: boolean): MarkdownNode {
  switch (node.type) {
    case 'html': {
      const text = { type: 'text' as const, value: unmarkFormulas(node.value) };
      return flow ? { type: 'paragraph', children: [text] } : text;
    }
    case 'image':
      return {
        type: 'link',
        url: node.url,
        data: { hProperties: { dataImage: node.alt || 'image' } },
        children: [],
      };
    case 'imageReference':
      return { type: 'text', value: `![${node.alt ?? ''}]` };
    case 'footnoteReference':
      return { type: 'text', value: `[^${node.label ?? node.identifier}]` };
    case 'footnoteDefinition':
      return { type: 'blockquote', children: node.children };
    case 'inlineCode': {
      const formula = formulaOf(node.value);
      if (formula === null) return node;
      const hProperties = { dataTex: formula.tex, ...(formula.display && { dataDisplay: '' }) };
      return { type: 'inlineCode', value: '', data: { hName: 'span', hProperties, hChildren: [] } };
    }
    // The missing cells of a short row are added later: a thousand for each letter, if the first row is that long.
    case 'table':
      return node.children.length * (node.align?.length ?? 0) > mostCells ? { ...node, align: null } : node;
    case 'code':
      return { ...node, value: unmarkFormulas(node.value) };
    case 'link':
      return { ...node, url: unmarkFormulas(node.url), title: null };
    // Links that refer to a definition may be in other blocks, parsed without it: both are shown as written.
    case 'definition': {
      const text = (value: string) => ({ type: 'text' as const, value: unmarkFormulas(value) });
      const link = { type: 'link' as const, url: node.url, children: [text(node.url)] };
      const title = node.title == null ? [] : [text(` "${node.title}"`)];
      return { type: 'paragraph', children: [text(`[${node.label ?? node.identifier}]: `), link, ...title] };
    }
    default:
      return node;
  }
}
