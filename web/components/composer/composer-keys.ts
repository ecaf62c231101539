export type KeyAction = 'send' | 'held' | 'cancel';

/** The parts of a keyboard event that matter here. */
export interface PressedKey {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/**
 * Enter sends, Shift + Enter starts a new line, Esc cancels. A held Enter (`held`) has already sent and writes nothing.
 * While an input method is composing, all keys belong to it; Safari shows this only by key code 229. Null: the key has
 * its usual effect.
 */
export function keyAction(pressed: PressedKey): KeyAction | null {
  if (pressed.isComposing || pressed.keyCode === 229) return null;
  if (pressed.key === 'Escape') return 'cancel';
  if (pressed.key !== 'Enter' || pressed.shiftKey || pressed.altKey) return null;
  return pressed.repeat ? 'held' : 'send';
}
