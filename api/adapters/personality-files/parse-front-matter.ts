import { isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, parseDocument, visit } from 'yaml';

const kinds = {
  id: 'text',
  name: 'text',
  tagline: 'text',
  accent: 'number',
  avatar: 'text',
  greeting: 'text',
  starters: 'list',
  variant: 'text',
  verbosity: 'text',
  temperature: 'number',
  topP: 'number',
  maxCompletionTokens: 'number',
} as const satisfies Record<string, keyof Values>;
const keys = Object.keys(kinds) as (keyof FrontMatter)[];

interface Values {
  readonly text: string;
  readonly number: number;
  readonly list: readonly string[];
}

/** Values from front matter; null where not given. */
type FrontMatter = { readonly [Key in keyof typeof kinds]: Values[(typeof kinds)[Key]] | null };

interface ParsedFrontMatter {
  /** Null if the front matter could not be read at all. */
  readonly values: FrontMatter | null;
  /** The line of each key, and of each starter as `starters[0]`. */
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/**
 * Maximum length of front matter, in UTF-16 code units: more than the longest valid texts need. Anything longer is not
 * parsed.
 */
const longest = 16_000;
/** Maximum number of YAML tokens: all keys, with comments between them, take a third of it. Limits depth and time. */
const mostTokens = 500;
/** Ends a YAML document or directs its parsing; text after it would go unseen. */
const directive = /^(?:%|\.\.\.|---)/;

/** Reads front matter that begins on line `firstLine` of its file. Anything but plain values is refused. */
export function parseFrontMatter(text: string, firstLine: number): ParsedFrontMatter {
  const counter = new LineCounter();
  const lineOf = (offset: number) => firstLine + Math.max(counter.linePos(offset).line, 1) - 1;
  const lineOfNode = ({ range }: Node) => lineOf(range?.[0] ?? 0);
  const problems: { line: number; message: string }[] = [];
  const lines = new Map<string, number>();
  const values = Object.fromEntries(keys.map((key) => [key, null])) as FrontMatter;
  const refuse = (line: number, message: string) => {
    problems.push({ line, message });
  };

  function readPair(keyNode: unknown, value: unknown): void {
    if (!isScalar(keyNode)) return;
    const line = lineOfNode(keyNode);
    const key = keys.find((one) => one === keyNode.value);
    if (key === undefined) {
      refuse(
        line,
        `There is no key “${String(keyNode.value).slice(0, 40)}”. Known keys: ${keys.join(', ')}.`,
      );
      return;
    }
    lines.set(key, line);
    const read = readValue(value);
    if (read === null) return;
    if (read.kind === kinds[key]) Object.assign(values, { [key]: read.value });
    else refuse(line, `“${key}” must be ${words[kinds[key]]}.`);
    for (const [index, item] of isSeq(value) ? value.items.entries() : [])
      if (isScalar(item)) lines.set(`${key}[${index}]`, lineOfNode(item));
  }

  const root = readRoot(text, counter);
  if ('problem' in root) {
    const line = 'offset' in root ? lineOf(root.offset) : firstLine + root.line;
    return { values: null, lines, problems: [{ line, message: root.problem }] };
  }
  for (const { key, value } of root.items) readPair(key, value);
  return { values, lines, problems };
}

const words = {
  text: 'text, in quotes where it looks like something else',
  number: 'a number',
  list: 'a list of text',
};

/** Null if no value is set. */
function readValue(node: unknown) {
  if (isSeq(node)) {
    const items = node.items.map((item) => (isScalar(item) ? item.value : null));
    return items.every((item) => typeof item === 'string')
      ? { kind: 'list', value: items }
      : { kind: 'other', value: null };
  }
  if (node === null || (isScalar(node) && node.value === null)) return null;
  const value = isScalar(node) ? node.value : null;
  if (typeof value === 'string') return { kind: 'text', value };
  return { kind: typeof value === 'number' ? 'number' : 'other', value };
}

type Root =
  | { readonly items: readonly { readonly key: unknown; readonly value: unknown }[] }
  | { readonly offset: number; readonly problem: string }
  /** Lines are counted from 0 here. */
  | { readonly line: number; readonly problem: string };

/** The keys and values, or the first problem that prevents reading them. */
function readRoot(text: string, lineCounter: LineCounter): Root {
  if (text.length > longest)
    return { line: 0, problem: `The front matter has more than ${longest} characters.` };
  const line = text.split('\n').findIndex((one) => directive.test(one));
  if (line !== -1) return { line, problem: 'YAML directives are not allowed here.' };
  if (hasTooMuch(text)) return { line: 0, problem: 'The front matter contains more than a personality has.' };
  const document = parseDocument(text, {
    schema: 'core',
    version: '1.2',
    merge: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter,
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const twice = error.code === 'DUPLICATE_KEY';
    return {
      offset: error.pos[0],
      problem: twice ? 'The same key occurs twice.' : sentence(error.message),
    };
  }
  let odd: Node | null = null;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node) && node.tag === undefined && node.anchor === undefined) return undefined;
      odd = node;
      return visit.BREAK;
    },
  });
  if (odd !== null) {
    const { range } = odd as Node;
    return { offset: range?.[0] ?? 0, problem: 'YAML anchors, aliases and tags are not allowed here.' };
  }
  const { contents } = document;
  if (contents === null) return { items: [] };
  if (isMap(contents)) return contents;
  return { line: 0, problem: 'The front matter must be keys with values, such as “name: Ada”.' };
}

/** Stops reading once the limit is exceeded. */
function hasTooMuch(text: string): boolean {
  let tokens = 0;
  for (const _ of new Lexer().lex(text)) if (++tokens > mostTokens) return true;
  return false;
}

/** Shortens a parser message, which may quote the text. */
function sentence(message: string): string {
  const line = (message.split('\n')[0] ?? '').slice(0, 120).replace(/[.:]+$/, '');
  return `This is not YAML: ${line}.`;
}
