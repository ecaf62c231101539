import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

interface EnvFile {
  readonly values: Readonly<Record<string, string>>;
  /** Where each of them stands: file and line. */
  readonly places: Readonly<Record<string, string>>;
  /** Lines that do not mean what they seem to, by number; never their content. */
  readonly problems: readonly string[];
}

/** Reads a `.env` file; a missing one counts as empty. */
export function readEnvFile(path: string): EnvFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { values: {}, places: {}, problems: [] };
    return { values: {}, places: {}, problems: [`${path} exists and cannot be read`] };
  }
  return parseEnvText(text, path);
}

/** An empty variable in the environment, as Compose files pass on unset ones, does not override the file. */
export function overEnvFile(
  { values }: EnvFile,
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const unset = Object.entries(values).filter(([name]) => !environment[name]?.trim());
  return { ...environment, ...Object.fromEntries(unset) };
}

/**
 * Checks lines before Node's parser reads them: it keeps a byte order mark in the first name, lets an open quote
 * swallow the following lines, and truncates values.
 */
export function parseEnvText(text: string, path: string): EnvFile {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const problems: string[] = [];
  const places: Record<string, string> = {};
  const sound = lines.map((line, index) => {
    const where = `${path}, line ${index + 1}`;
    if (line.trim() === '' || line.trimStart().startsWith('#')) return line;
    const assignment = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*(=|:)(.*)$/.exec(line);
    if (assignment === null) {
      problems.push(`${where}: expected NAME=value`);
      return '';
    }
    const [, name = '', sign, value = ''] = assignment;
    if (sign === ':') {
      problems.push(`${where}: expected “=” after the name, not “:”`);
      return '';
    }
    const earlier = places[name];
    places[name] = where;
    const problem = earlier === undefined ? problemOf(name, value) : `${name} was already set (${earlier})`;
    if (problem === null) return line;
    problems.push(`${where}: ${problem}`);
    return '';
  });
  // parseEnv types values as possibly undefined because of its index signature; it only ever sets strings.
  return { values: { ...(parseEnv(sound.join('\n')) as Record<string, string>) }, places, problems };
}

/** Null if the parser takes the value as written. */
function problemOf(name: string, value: string): string | null {
  const [quote = ''] = value.trimStart();
  if (!['"', "'", '`'].includes(quote)) {
    return /^[^#]*[^\s#]#/.test(`=${value}`)
      ? `the # after ${name}= would begin a comment, expected quotes around the value or a space before the #`
      : null;
  }
  const [, , ...rest] = value.split(quote);
  if (rest.length === 0) return `the quote after ${name}= is not closed`;
  return /^\s*(#|$)/.test(rest.join(quote))
    ? null
    : `text follows the closing quote after ${name}=, expected another kind of quotes around the value`;
}
