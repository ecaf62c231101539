import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

interface EnvFile {
  readonly values: Readonly<Record<string, string>>;
  /** Lines that do not say what they seem to, by number; never their content. */
  readonly problems: readonly string[];
}

/** Reads a `.env` file; one that does not exist is empty. */
export function readEnvFile(path: string): EnvFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { values: {}, problems: [] };
    return { values: {}, problems: [`${path} exists and cannot be read`] };
  }
  return parseEnvText(text, path);
}

/** Node's parser keeps a byte order mark in the first name and lets an open quote swallow the lines below it. */
export function parseEnvText(text: string, path: string): EnvFile {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const problems: string[] = [];
  const sound = lines.map((line, index) => {
    const where = `${path}, line ${index + 1}`;
    if (line.trim() === '' || line.trimStart().startsWith('#')) return line;
    const assignment = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*(=|:)\s*(.*)$/.exec(line);
    if (assignment === null) {
      problems.push(`${where}: expected NAME=value`);
      return '';
    }
    const [, name, sign, value = ''] = assignment;
    if (sign === ':') {
      problems.push(`${where}: ${name} is followed by “:”, expected “=”`);
      return '';
    }
    const quote = value[0];
    if ((quote === '"' || quote === "'" || quote === '`') && value.indexOf(quote, 1) === -1) {
      problems.push(`${where}: the quote after ${name}= is not closed`);
      return '';
    }
    return line;
  });
  // parseEnv types values as possibly undefined because of its index signature; it only ever sets strings.
  return { values: { ...(parseEnv(sound.join('\n')) as Record<string, string>) }, problems };
}
