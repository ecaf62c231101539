import { readFileSync } from 'node:fs';
import type { KeyFileState } from '../domain/errors/hub-error.ts';
import type { KeyFileFault } from '../domain/errors/key-file-text.ts';
import { readApiKey } from './api-key.ts';

interface KeyFile {
  readonly state: KeyFileState;
  /** Empty when the file could not be read. */
  readonly text: string;
  /** The operating system's error code, such as `EACCES`; null if the file was read. */
  readonly systemCode: string | null;
}

const faults: Readonly<Record<string, KeyFileFault>> = {
  ENOENT: 'MISSING',
  ENOTDIR: 'MISSING',
  EACCES: 'FORBIDDEN',
  EPERM: 'FORBIDDEN',
  EISDIR: 'FOLDER',
};

export function readKeyFile(path: string): KeyFile {
  try {
    const text = readFileSync(path, 'utf8');
    const keyless = readApiKey(text).state === 'empty';
    return { state: keyless ? (text.trim() === '' ? 'EMPTY' : 'KEYLESS') : 'READ', text, systemCode: null };
  } catch (error) {
    const systemCode = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { state: faults[systemCode] ?? 'UNREADABLE', text: '', systemCode };
  }
}
