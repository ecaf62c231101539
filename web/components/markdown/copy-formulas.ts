/** Every formula, typeset or shown as its source. */
const setOrNot = '.katex, .md-tex';

/**
 * Puts formulas on the clipboard as they were written, with their dollars. A typeset formula consists of its parts twice,
 * for the eye and for screen readers, and both would be copied.
 */
export function copyFormulas(event: ClipboardEvent): void {
  const selection = getSelection();
  const { clipboardData, target } = event;
  if (selection === null || clipboardData === null || isField(target)) return;
  const copied = document.createElement('div');
  for (let index = 0; index < selection.rangeCount; index++) {
    copied.append(aroundFormulas(selection.getRangeAt(index)).cloneContents());
  }
  const formulas = copied.querySelectorAll(setOrNot);
  if (formulas.length === 0) return;
  for (const formula of formulas) {
    const tex = (formula.querySelector('annotation') ?? formula).textContent;
    const display = formula.closest('.md-display');
    if (display === null) formula.replaceWith(`$${tex}$`);
    else display.replaceWith(paragraph(`$$${tex}$$`));
  }
  for (const button of copied.querySelectorAll('button')) button.remove();
  clipboardData.setData('text/html', copied.innerHTML);
  clipboardData.setData('text/plain', laidOutText(copied));
  event.preventDefault();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** The same range, longer where it begins or ends within a formula. */
function aroundFormulas(range: Range): Range {
  const longer = range.cloneRange();
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (first !== null) longer.setStartBefore(first);
  if (last !== null) longer.setEndAfter(last);
  return longer;
}

function formulaAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(`.md-display, ${setOrNot}`) ?? null;
}

function paragraph(text: string): Element {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** The text with its line ends, which only elements on the page have. */
function laidOutText(element: HTMLElement): string {
  // Nothing that is out of sight is laid out in these.
  for (const part of element.querySelectorAll('.md-part, [data-distant]')) part.removeAttribute('class');
  element.className = 'md';
  element.style.cssText = 'position:fixed;inset-inline-start:-100vw;width:100vw';
  document.body.append(element);
  const text = element.innerText;
  element.remove();
  return text;
}
