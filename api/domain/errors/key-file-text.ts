import type { ErrorFacts, KeyFileState } from './hub-error.ts';

export type KeyFileFault = Exclude<KeyFileState, 'READ'>;

interface KeyFileFaultText {
  /**
   * Completes “the file that OPENAI_API_KEY_FILE names”. The path is never shown: it may be the key, put in the wrong
   * place.
   */
  readonly clause: string;
  readonly step: string;
}

export const keyFileFaults: Record<KeyFileFault, KeyFileFaultText> = {
  MISSING: {
    clause: 'does not exist',
    step: 'Put the key into that file, or correct OPENAI_API_KEY_FILE: it takes the full path of a file, not the key itself.',
  },
  FORBIDDEN: {
    clause: 'cannot be read by ModelHub: access is denied',
    step: 'Give the user that ModelHub runs as permission to read that file and to open the folders above it.',
  },
  FOLDER: {
    clause: 'is a folder',
    step: 'Set OPENAI_API_KEY_FILE to the file that contains the key, not to its folder.',
  },
  EMPTY: { clause: 'is empty', step: 'Put the key, and nothing else, into that file.' },
  KEYLESS: {
    clause: 'contains no key',
    step: 'Put the key itself into that file: it contains only quotes or names.',
  },
  UNREADABLE: {
    clause: 'cannot be read',
    step: 'See the log for what the system says about that file, and correct it or OPENAI_API_KEY_FILE.',
  },
};

/** Null if no file was named, or if a key was found in it. */
export function keyFileFault({ keyFile }: ErrorFacts): KeyFileFaultText | null {
  return keyFile === undefined || keyFile === 'READ' ? null : keyFileFaults[keyFile];
}

/** Where this server's key is configured. */
export function keyPlace({ keyFile }: ErrorFacts): string {
  return keyFile === undefined ? 'OPENAI_API_KEY' : 'the file that OPENAI_API_KEY_FILE names';
}
