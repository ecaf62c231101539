export type KeyAction = 'send' | 'held' | 'cancel';

/** The parts of a keyboard event that decide. */
export interface PressedKey {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/**
 * Enter sends, Shift + Enter writes a new line, Esc cancels; an Enter that is held down (`held`) has sent already and
 * writes nothing. While an input method composes, all keys are its own; Safari says so only by the key code 229.
 * Null: the key does what it always does.
 */
export function keyAction(pressed: PressedKey): KeyAction | null {
  if (pressed.isComposing || pressed.keyCode === 229) return null;
  if (pressed.key === 'Escape') return 'cancel';
  if (pressed.key !== 'Enter' || pressed.shiftKey || pressed.altKey) return null;
  return pressed.repeat ? 'held' : 'send';
}
