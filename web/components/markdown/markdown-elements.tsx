import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import Square from 'lucide-react/icons/square';
import SquareCheck from 'lucide-react/icons/square-check';
import { type ReactNode, useRef } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { CodeBlock } from './code-block.tsx';
import { Formula } from './formula.tsx';
import { imageLink, safeLink } from './link-policy.ts';
import { useKeyboardScroll } from './use-keyboard-scroll.ts';

/** Elements as returned by the parser. */
export type Nodes = Parameters<typeof toJsxRuntime>[0];
export type Root = Extract<Nodes, { type: 'root' }>;
export type Element = Extract<Nodes, { type: 'element' }>;

const components: Partial<Components> = {
  // Headings in an answer rank right below the one that names who gave it; most answers begin with the second rank.
  h1: ({ children }) => <h3 className="md-h1">{children}</h3>,
  h2: ({ children }) => <h3 className="md-h2">{children}</h3>,
  h3: ({ children }) => <h4 className="md-h3">{children}</h4>,
  h4: ({ children }) => <h5 className="md-h3">{children}</h5>,
  h5: ({ children }) => <h6 className="md-h3">{children}</h6>,
  a: ({ node, href = '', children }) => {
    const image = node?.properties.dataImage;
    return typeof image === 'string' ? (
      <ImageLink url={href} alt={image} />
    ) : (
      <TextLink url={href} text={node === undefined || node.children.some(holdsMore) ? null : textOf(node)}>
        {children}
      </TextLink>
    );
  },
  span: ({ node, children }) => {
    if (node?.properties.dataCaret !== undefined) return <Caret />;
    const tex = node?.properties.dataTex;
    if (typeof tex !== 'string') return <span>{children}</span>;
    return <Formula tex={tex} display={node?.properties.dataDisplay !== undefined} />;
  },
  pre: ({ node, children }) => {
    const code = node?.children[0];
    if (code?.type !== 'element' || code.tagName !== 'code') return <pre>{children}</pre>;
    return <CodeBlock code={textOf(code).replace(/\n$/, '')} language={languageOf(code)} />;
  },
  code: ({ children }) => <code dir="ltr">{children}</code>,
  blockquote: ({ children }) => <blockquote dir="auto">{children}</blockquote>,
  table: ({ children }) => <TableBox>{children}</TableBox>,
  // An empty header cell labels nothing.
  th: ({ node, style, children }) =>
    node !== undefined && textOf(node).trim() === '' ? <td /> : <th style={style}>{children}</th>,
  input: ({ checked }) => (
    <span className="md-check">
      {checked ? (
        <SquareCheck size={16} strokeWidth={1.75} aria-label="Done" role="img" />
      ) : (
        <Square size={16} strokeWidth={1.75} aria-label="To do" role="img" />
      )}
    </span>
  ),
};

/** Renders the elements of a block, using our own components where care is needed. */
export function renderElements(children: Root['children']): ReactNode {
  return toJsxRuntime(
    { type: 'root', children },
    { Fragment, jsx, jsxs, components, passNode: true, ignoreInvalidStyle: true },
  );
}

/** Marks where the next word will appear. */
function Caret() {
  return <span aria-hidden="true" className="caret" />;
}

const closedToCaret = new Set(['a', 'code', 'pre', 'span', 'br', 'hr', 'input']);

/** The same elements with the caret after the last word. */
export function withCaret(children: Root['children']): Root['children'] {
  let end: { children: Nodes[] } = { children: [...children] };
  const root = end;
  for (;;) {
    const last = end.children.findLast((child) => child.type === 'element');
    const behind = last === undefined ? [] : end.children.slice(end.children.indexOf(last) + 1);
    const isText = behind.some((child) => child.type === 'text' && child.value.trim() !== '');
    if (last?.type !== 'element' || isText || closedToCaret.has(last.tagName)) break;
    end = last;
  }
  end.children.push({ type: 'element', tagName: 'span', properties: { dataCaret: '' }, children: [] });
  return root.children as Root['children'];
}

/** A table in a box that scrolls sideways, so that the page does not have to. */
export function TableBox({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLFieldSetElement>(null);
  useKeyboardScroll(box);
  return (
    <fieldset ref={box} dir="auto" className="md-table" aria-label="Table">
      <table>{children}</table>
    </fieldset>
  );
}

function TextLink({
  url,
  text,
  children,
}: {
  readonly url: string;
  /** Null if it holds more than text. */
  readonly text: string | null;
  readonly children: ReactNode;
}) {
  const link = safeLink(url, text);
  if (link === null) return <bdi>{children}</bdi>;
  return (
    <>
      <a href={link.href} target="_blank" rel="noopener nofollow">
        {children}
      </a>
      <Host host={link.host} />
    </>
  );
}

/** Images are never fetched, since an image address can leak parts of the conversation. */
function ImageLink({ url, alt }: { readonly url: string; readonly alt: string }) {
  const link = imageLink(url);
  if (link === null) return <span>[image: {alt}]</span>;
  return (
    <>
      <a href={link.href} target="_blank" rel="noopener nofollow">
        Image: <bdi>{alt}</bdi>
      </a>
      <Host host={link.host} />
    </>
  );
}

function Host({ host }: { readonly host: string | null }) {
  return host === null ? null : <bdi className="md-host">{host}</bdi>;
}

function languageOf({ properties }: Element): string {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  const named = classes.find((name) => String(name).startsWith('language-'));
  return named === undefined ? '' : String(named).slice('language-'.length);
}

/** Whether there are formulas or images in it. */
function holdsMore(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  const { dataTex, dataImage } = node.properties;
  return dataTex !== undefined || dataImage !== undefined || node.children.some(holdsMore);
}

/** Its text, with formulas as they are written and images by their descriptions. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const { dataTex, dataImage } = node.type === 'element' ? node.properties : {};
  const written = dataTex ?? dataImage;
  if (typeof written === 'string') return written;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
