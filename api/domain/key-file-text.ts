import type { ErrorFacts, KeyFileState } from './errors.ts';

export type KeyFileFault = Exclude<KeyFileState, 'READ'>;

interface KeyFileFaultText {
  /** Goes on from “the file that OPENAI_API_KEY_FILE names”. Its path is for no page: it may be the key, put in the wrong place. */
  readonly clause: string;
  readonly step: string;
}

export const keyFileFaults: Record<KeyFileFault, KeyFileFaultText> = {
  MISSING: {
    clause: 'does not exist',
    step: 'Put the key into that file, or correct OPENAI_API_KEY_FILE: it takes the whole path of a file, not the key itself.',
  },
  FORBIDDEN: {
    clause: 'may not be read by ModelHub',
    step: 'Allow the user that ModelHub runs as to read that file, and to open the folders above it.',
  },
  FOLDER: {
    clause: 'is a folder',
    step: 'Name the file that holds the key in OPENAI_API_KEY_FILE, not the folder around it.',
  },
  EMPTY: { clause: 'is empty', step: 'Write the key into that file, and nothing else.' },
  KEYLESS: {
    clause: 'has no key in it',
    step: 'Write the key itself into that file: what is there is quotes or names alone.',
  },
  UNREADABLE: {
    clause: 'cannot be read',
    step: 'Look up in the log what the system says of that file, and correct it or OPENAI_API_KEY_FILE.',
  },
};

/** Null: no file was named, or a key was found in it. */
export function keyFileFault({ keyFile }: ErrorFacts): KeyFileFaultText | null {
  return keyFile === undefined || keyFile === 'READ' ? null : keyFileFaults[keyFile];
}

/** Where the key of this server stands. */
export function keyPlace({ keyFile }: ErrorFacts): string {
  return keyFile === undefined ? 'OPENAI_API_KEY' : 'the file that OPENAI_API_KEY_FILE names';
}
