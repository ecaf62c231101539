import { setImmediate as nextTurn } from 'node:timers/promises';
import { describeError } from '../errors/error-catalogue.ts';
import { badInput, HubError } from '../errors/hub-error.ts';
import { checkDraft } from './check-draft.ts';
import { mostPersonalities } from './file-limits.ts';
import type {
  ParsedPersonality,
  PersonalityFile,
  PersonalityFileProblem,
  PersonalityFormat,
  PersonalitySection,
} from './personality-format.ts';
import { problemOfId, slugOf } from './personality-id.ts';
import type { StoredPersonality } from './personality-store.ts';

/** The most problems reported for one file; reading then stops. */
const mostProblems = 20;

/** A personality from a file, and the line that names its id. */
export interface FiledPersonality extends StoredPersonality {
  readonly file: string;
  readonly line: number;
}

export interface ReadFiles {
  /** Of the files without problems. */
  readonly personalities: readonly FiledPersonality[];
  readonly problems: readonly PersonalityFileProblem[];
}

/** Reads files by the rules for everything that comes from outside. No id occurs twice. */
export async function readPersonalityFiles(
  format: PersonalityFormat,
  files: readonly PersonalityFile[],
): Promise<ReadFiles> {
  const known = new Map<string, FiledPersonality>();
  const problems: PersonalityFileProblem[] = [];
  let count = 0;
  for (const file of files) {
    const sections = format.sections(file);
    if (count + sections.length > mostPersonalities) {
      const message = `With this file there would be more than ${mostPersonalities} personalities.`;
      problems.push({ file: file.name, line: null, message, exists: false });
      continue;
    }
    count += sections.length;
    const { personalities, problems: wrong } = await readFile(file.name, sections, known);
    for (const problem of wrong) problems.push(problem);
    if (wrong.length === 0) for (const one of personalities) known.set(one.id, one);
  }
  return { personalities: [...known.values()], problems };
}

/** Reads a file, given the personalities already read. */
async function readFile(
  file: string,
  sections: readonly PersonalitySection[],
  known: ReadonlyMap<string, FiledPersonality>,
): Promise<ReadFiles> {
  const personalities = new Map<string, FiledPersonality>();
  const problems: PersonalityFileProblem[] = [];
  for (const section of sections) {
    if (problems.length >= mostProblems) break;
    // Each may take a while; let other work run in between.
    await nextTurn();
    const { personality, problems: unreadable } = section();
    problems.push(...unreadable);
    if (personality === null) continue;
    const { filed, problems: found } = read(file, personality, sections.length === 1);
    problems.push(...found);
    if (filed === null) continue;
    const twin = known.get(filed.id) ?? personalities.get(filed.id);
    if (twin !== undefined) {
      const message = `The id “${filed.id}” is already in ${twin.file}, line ${twin.line}.`;
      problems.push({ file, line: filed.line, message, exists: false });
    } else personalities.set(filed.id, filed);
  }
  return { personalities: [...personalities.values()], problems: problems.slice(0, mostProblems) };
}

function read(file: string, { id: named, draft: unchecked, whereIs }: ParsedPersonality, alone: boolean) {
  const { draft, problems } = checkDraft(unchecked);
  const id = named ?? (alone ? slugOf(file.replace(/\.md$/i, '')) : '');
  const wrongId =
    named === null && id === ''
      ? badInput(
          'id',
          alone
            ? 'must be given, since none can be made from the file name'
            : 'must be given, since the file has several personalities',
        )
      : problemOfId('id', id);
  return {
    /** Null if its id is unacceptable. */
    filed: wrongId === null ? { id, draft, file, line: whereIs('id').line } : null,
    problems: problems.concat(wrongId ?? []).map((problem): PersonalityFileProblem => {
      const { key, line } = whereIs(problem.facts.field ?? '');
      const facts = { ...problem.facts, field: key };
      return {
        file,
        line,
        message: describeError(new HubError(problem.code, { facts })).message,
        exists: false,
      };
    }),
  };
}
