import { createElement, memo, type ReactNode, useRef } from 'react';
import { CodeBlock } from './code-block.tsx';
import { Formula, FormulaSource } from './formula.tsx';
import {
  type Element,
  type Nodes,
  type Root,
  renderElements,
  TableBox,
  textOf,
  withCaret,
} from './markdown-elements.tsx';
import { parseMarkdown } from './parse-markdown.ts';
import { repairInline } from './repair-inline.ts';
import { type Split, splitBlocks } from './split-blocks.ts';
import type { Block } from './take-line.ts';

/**
 * An answer. `cut`: it broke off. While it streams, blocks that have ended are neither parsed nor rendered again: the
 * cost of an update depends on the block being written, not on the length of the answer.
 */
export const Markdown = memo(function Markdown({
  text,
  streaming,
  cut,
}: {
  readonly text: string;
  readonly streaming: boolean;
  readonly cut: boolean;
}) {
  const previous = useRef<Split | null>(null);
  const split = splitBlocks(previous.current, text, streaming ? 'open' : cut ? 'cut' : 'whole');
  previous.current = split;
  return createElement(
    'div',
    { lang: '', className: 'md' },
    ...inPlace(inParts(split.blocks), (blocks) => <PartView blocks={blocks} />),
  );
});

/** What a person would read out of it. */
export function spokenText(text: string): string {
  const root = parseMarkdown(text);
  return root === null
    ? text
    : textOf(root)
        .replace(/\s*\n\s*/g, '\n')
        .trim();
}

/** As many blocks as a browser can process quickly in each frame. */
const blocksInPart = 24;

/** Cuts at fixed positions: a full part never changes again. */
function inParts(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: (readonly Block[])[] = [];
  for (let at = 0; at < blocks.length; at += blocksInPart) parts.push(blocks.slice(at, at + blocksInPart));
  return parts;
}

/** Blocks that the browser lays out and paints separately: a frame costs only as much as the part being written. */
const PartView = memo(
  function PartView({ blocks }: { readonly blocks: readonly Block[] }) {
    return createElement(
      'div',
      { className: 'md-part' },
      ...inPlace(blocks, (block) => <BlockView block={block} />),
    );
  },
  (before, after) => isSameValue(before.blocks, after.blocks),
);

const BlockView = memo(
  function BlockView({ block }: { readonly block: Block }) {
    const unfinished = block.open || block.cut === true;
    switch (block.kind) {
      case 'prose':
        return <Prose source={unfinished ? repairInline(block.source) : block.source} writing={block.open} />;
      case 'code':
        return <CodeBlock code={block.code} language={block.language} writing={block.open} />;
      case 'formula':
        return unfinished ? <FormulaSource tex={block.tex} display /> : <Formula tex={block.tex} display />;
      case 'list': {
        const items = inPlace(block.items, (item, isLast) => {
          const source = unfinished && isLast ? repairInline(item) : item;
          return <Item source={source} writing={block.open && isLast} />;
        });
        return block.start === null
          ? createElement('ul', { dir: 'auto' }, ...items)
          : createElement('ol', { dir: 'auto', start: block.start }, ...items);
      }
      case 'table': {
        const groups = inPlace(block.groups, (group, isLast) => {
          const source = unfinished && isLast ? repairInline(group) : group;
          return <Rows head={block.head} source={source} writing={block.open && isLast} />;
        });
        return createElement(TableBox, null, <Head source={block.head} />, ...groups);
      }
    }
  },
  (before, after) => isSame(before.block, after.block),
);

interface Text {
  readonly source: string;
  /** The caret is at its end. */
  readonly writing: boolean;
}

const Prose = memo(function Prose({ source, writing }: Text) {
  return rendered(source, writing, ({ children }) => children) ?? <p className="md-plain">{source}</p>;
});

const Item = memo(function Item({ source, writing }: Text) {
  const content = rendered(source, writing, (root) => {
    const [list, ...rest] = root.children;
    const items = list !== undefined && isElement(list) ? list.children.filter(isElement) : [];
    // What turned out not to belong to the item is shown inside it rather than lost.
    return items.length === 1 ? [...(items[0]?.children ?? []), ...rest] : root.children;
  });
  return <li>{content ?? <p className="md-plain">{source}</p>}</li>;
});

const Head = memo(function Head({ source }: { readonly source: string }) {
  return rendered(source, false, (root) => partOfTable(root, 'thead')) ?? <caption>{source}</caption>;
});

const Rows = memo(function Rows({ head, source, writing }: Text & { readonly head: string }) {
  return (
    rendered(`${head}\n${source}`, writing, (root) => partOfTable(root, 'tbody')) ?? (
      <tbody>
        <tr>
          <td className="md-plain">{source}</td>
        </tr>
      </tbody>
    )
  );
});

/** The parsed source as selected by `choose`; null if that is empty or parsing would take too long. */
function rendered(
  source: string,
  writing: boolean,
  choose: (root: Root) => Root['children'],
): ReactNode | null {
  const root = parseMarkdown(source);
  const chosen = root === null ? [] : choose(root);
  if (chosen.length === 0 && source.trim() !== '') return null;
  return renderElements(writing ? withCaret(chosen) : chosen);
}

/** Empty if anything follows the table, since the parser then ended the table at a row. */
function partOfTable(root: Root, tagName: string): Root['children'] {
  const [table, ...rest] = root.children.filter(isElement);
  if (table === undefined || rest.length > 0) return [];
  return table.children.filter((part) => isElement(part) && part.tagName === tagName);
}

/** Views identified by position, since nothing is ever inserted before them. */
function inPlace<Value>(
  values: readonly Value[],
  view: (value: Value, isLast: boolean) => ReactNode,
): ReactNode[] {
  return values.map((value, index) => view(value, index === values.length - 1));
}

function isElement(node: Nodes): node is Element {
  return node.type === 'element';
}

function isSame(one: Block, other: Block): boolean {
  if (one === other) return true;
  const [before, after] = [Object.values(one), Object.values(other)];
  return one.kind === other.kind && before.every((value, index) => isSameValue(value, after[index]));
}

function isSameValue(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
