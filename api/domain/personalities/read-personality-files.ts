import { describeError } from '../error-catalogue.ts';
import { HubError } from '../errors.ts';
import type {
  ParsedPersonality,
  PersonalityFile,
  PersonalityFileProblem,
  PersonalityFormat,
  StoredPersonality,
} from '../ports.ts';
import { checkDraft } from './check-draft.ts';
import { checkPersonalityId, slugOf } from './personality-id.ts';

/** A personality of a file and where that names its id. */
export interface FiledPersonality extends StoredPersonality {
  readonly file: string;
  readonly line: number;
}

export interface ReadFiles {
  /** Of the files that nothing is wrong with. */
  readonly personalities: readonly FiledPersonality[];
  readonly problems: readonly PersonalityFileProblem[];
}

/** Reads files by the same rules as everything that comes from outside. No id occurs twice. */
export function readPersonalityFiles(
  format: PersonalityFormat,
  files: readonly PersonalityFile[],
): ReadFiles {
  const known = new Map<string, FiledPersonality>();
  const problems: PersonalityFileProblem[] = [];
  for (const file of files) {
    const parsed = format.parse(file);
    const ofFile: FiledPersonality[] = [];
    const wrong: PersonalityFileProblem[] = [...parsed.problems];
    for (const one of parsed.personalities) {
      const { id, problems: found } = read(file.name, one, parsed.personalities.length === 1);
      wrong.push(...found);
      if (id === null) continue;
      const { line } = one.whereIs('id');
      const twin = known.get(id) ?? ofFile.find((other) => other.id === id);
      if (twin !== undefined) {
        const message = `The id “${id}” is in ${twin.file}, line ${twin.line}, already.`;
        wrong.push({ file: file.name, line, message, exists: false });
      } else ofFile.push({ id, draft: checkDraft(one.draft).draft, file: file.name, line });
    }
    problems.push(...wrong);
    if (wrong.length === 0) for (const one of ofFile) known.set(one.id, one);
  }
  return { personalities: [...known.values()], problems };
}

function read(file: string, { id: named, draft, whereIs }: ParsedPersonality, alone: boolean) {
  const problems = [...checkDraft(draft).problems];
  let id: string | null = null;
  try {
    id = checkPersonalityId('id', named ?? (alone ? slugOf(file.replace(/\.md$/i, '')) : ''));
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    problems.push(error);
  }
  return {
    id,
    problems: problems.map((problem): PersonalityFileProblem => {
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
