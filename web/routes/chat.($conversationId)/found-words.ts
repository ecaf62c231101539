/*
 * Fetched when a search has led to a message. Imports only types: what it shared with the page would be split out of the
 * page's own file.
 */
import type { Opening } from '../../chat/chat-address.ts';
import type { ReadingPlace } from './reading-place.ts';

/** As in the style sheet. */
const highlight = 'found-words';
/** Scripts written without spaces between words, where a search finds parts of what is between spaces. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const textBlocks = 'p, li, pre, td, th, h1, h2, h3, h4, h5, h6';

/**
 * Where to read these words: in the block with the most of them, which begins `lead` pixels below the top, or the first
 * word does, if the block begins far above it. `blocks`: a message, then those of its text. The message itself if it has
 * none of the words, or begins close above them.
 */
export function placeOfWords(
  words: readonly string[],
  blocks: readonly Element[],
  lead: number,
): Pick<ReadingPlace, 'block' | 'below'> {
  const texts = blocks.slice(1).map((element) => piecesOf(element).text);
  const block = withMost(words, texts) + 1;
  const found = blocks[block];
  const [message = 0, top = 0] = [blocks[0], found].map((element) => element?.getBoundingClientRect().top);
  const word = found && rangesIn(found, patternOf(words))[0]?.getBoundingClientRect();
  // What is not laid out has no height.
  const depth = word !== undefined && word.height > 0 ? word.top - top : 0;
  const far = window.innerHeight / 3;
  if (top + depth - message < far) return { block: 0, below: lead };
  return { block, below: depth < far ? lead : lead - depth };
}

/** The index of the first text with the most of these words; -1 if there are no texts. */
export function withMost(words: readonly string[], texts: readonly string[]): number {
  const patterns = words.map((word) => patternOf([word]));
  const counts = texts.map((text) => patterns.filter((pattern) => text.search(pattern) !== -1).length);
  return counts.indexOf(Math.max(...counts));
}

/**
 * Marks words in a message in the box without touching its elements, and again whenever it is rendered anew, until the
 * returned function is called. Does nothing in browsers without highlights.
 */
export function markWords(box: Element, { messageId, words }: Opening): () => void {
  if (!('highlights' in CSS)) return () => {};
  const pattern = patternOf(words);
  let message: Element | null = null;
  function mark(): void {
    message = box.querySelector(`[data-message="${CSS.escape(messageId)}"]`);
    const text = message?.querySelector('.md') ?? message;
    CSS.highlights.set(highlight, new Highlight(...(text === null ? [] : rangesIn(text, pattern))));
  }
  const observer = new MutationObserver((changes) => {
    const isChanged = changes.some(({ target }) => message?.contains(target));
    if (message?.isConnected !== true || isChanged) mark();
  });
  mark();
  observer.observe(box, { childList: true, characterData: true, subtree: true });
  return () => {
    observer.disconnect();
    CSS.highlights.delete(highlight);
  };
}

function patternOf(words: readonly string[]): RegExp {
  return new RegExp(words.map(toPattern).join('|'), 'giu');
}

function toPattern(word: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  return unspaced.test(word) ? escaped : `(?<![\\p{L}\\p{N}\\p{M}])${escaped}(?![\\p{L}\\p{N}\\p{M}])`;
}

/** Its text, in which no word goes across blocks, and where each node starts in it. */
function piecesOf(root: Element) {
  const pieces: { readonly node: Node; readonly start: number }[] = [];
  let text = '';
  let block: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const inside = node.parentElement?.closest(textBlocks) ?? null;
    if (inside !== block) text += '\0';
    block = inside;
    pieces.push({ node, start: text.length });
    text += node.nodeValue ?? '';
  }
  return { text, pieces };
}

/** Where the pattern matches, also across elements. */
function rangesIn(root: Element, pattern: RegExp): readonly Range[] {
  const { text, pieces } = piecesOf(root);
  return [...text.matchAll(pattern)].flatMap(({ index, 0: { length } }) => {
    const first = pieces.findLast(({ start }) => start <= index);
    const last = pieces.findLast(({ start }) => start < index + length);
    if (first === undefined || last === undefined) return [];
    const range = new Range();
    range.setStart(first.node, index - first.start);
    range.setEnd(last.node, index + length - last.start);
    return [range];
  });
}
