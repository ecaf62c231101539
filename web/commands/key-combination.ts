/** The parts of a keyboard event that matter. */
export interface PressedKeys {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * Whether these keys are the combination. A letter is found by its position where the layout writes another script, or
 * where Alt makes it another character. Punctuation differs in position from layout to layout, so it may need Shift.
 */
export function isPressed(combination: string, pressed: PressedKeys, isMac: boolean): boolean {
  const parts = combination.split('+');
  const key = parts.at(-1) ?? '';
  const has = (part: string) => parts.includes(part);
  const [mod, other] = isMac ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey];
  if (mod !== has('Mod') || other || pressed.altKey !== has('Alt')) return false;
  const signs = signKeys[key];
  if (signs === undefined) return pressed.shiftKey === has('Shift') && isKey(key, pressed);
  return (pressed.shiftKey || !has('Shift')) && signs.includes(pressed.key);
}

function isKey(key: string, pressed: PressedKeys): boolean {
  if (pressed.key.toUpperCase() === key.toUpperCase()) return true;
  return !/^[a-z]$/i.test(pressed.key) && pressed.code === `Key${key}`;
}

/** Each with what Shift makes of it on most keyboards. */
const signKeys: Readonly<Record<string, readonly string[]>> = { ';': [';', ':'], '/': ['/', '?'] };

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Escape: 'Esc' };
const names: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc' };

/** For people: “⌘⇧O” on a Mac, “Ctrl + Shift + O” elsewhere. */
export function combinationText(combination: string, isMac: boolean): string {
  const parts = combination.split('+');
  return isMac
    ? parts.map((part) => macSigns[part] ?? part).join('')
    : parts.map((part) => names[part] ?? part).join(' + ');
}

/** In the format of `aria-keyshortcuts`. */
export function ariaKeys(combinations: readonly string[], isMac: boolean): string {
  return combinations.map((keys) => keys.replace('Mod', isMac ? 'Meta' : 'Control')).join(' ');
}
