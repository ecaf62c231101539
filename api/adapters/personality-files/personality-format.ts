import { stringify } from 'yaml';
import type {
  PersonalityFile,
  PersonalityFileProblem,
  PersonalityFormat,
  StoredPersonality,
} from '../../domain/ports.ts';
import { parseFrontMatter } from './parse-front-matter.ts';
import { type Section, splitSections } from './split-sections.ts';

/** Markdown with front matter: the values of a personality, then its prompt. docs/personalities.md describes it. */
export const personalityFormat: PersonalityFormat = { parse, write };

/** Stands between two personalities of one file; a line of a prompt that looks like it gets a backslash in front. */
export const separator = '<!-- next personality -->';
const escapable = /^(?=\\*<!-- next personality -->$)/gm;
const escaped = /^\\(?=\\*<!-- next personality -->$)/gm;

function parse({ name, content }: PersonalityFile): ReturnType<PersonalityFormat['parse']> {
  const problems: PersonalityFileProblem[] = [];
  const text = content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const personalities = splitSections(text, separator).flatMap((section: Section) => {
    if ('problem' in section) {
      problems.push({ file: name, line: section.line, message: section.problem, exists: false });
      return [];
    }
    const { values, lines, problems: found } = parseFrontMatter(section.frontMatter, section.line + 1);
    problems.push(...found.map((problem) => ({ file: name, exists: false, ...problem })));
    if (values === null) return [];
    const { id, variant, temperature, topP, maxCompletionTokens, ...texts } = values;
    return {
      id,
      draft: {
        ...texts,
        name: texts.name ?? '',
        verbosity: texts.verbosity?.toUpperCase() ?? null,
        defaultVariantId: variant,
        parameters: { temperature, topP, maxCompletionTokens },
        systemPrompt: section.body.replace(escaped, ''),
      },
      whereIs(field: string) {
        const key = field === 'defaultVariantId' ? 'variant' : field.replace(/^parameters\./, '');
        const line = lines.get(key) ?? (field === 'systemPrompt' ? section.bodyLine : section.line);
        return { key, line };
      },
    };
  });
  return { personalities, problems };
}

function write(personalities: readonly StoredPersonality[]): string {
  return personalities.map(writeOne).join(`\n${separator}\n\n`);
}

/** Keys in a fixed order, what is not set left out, one line break at the end. */
function writeOne({ id, draft }: StoredPersonality): string {
  const { name, tagline, accent, avatar, greeting, starters, verbosity, parameters } = draft;
  const values = {
    id,
    name,
    tagline: tagline || undefined,
    accent,
    avatar: avatar ?? undefined,
    greeting: greeting || undefined,
    starters: starters.length === 0 ? undefined : starters,
    variant: draft.defaultVariantId,
    verbosity: verbosity?.toLowerCase(),
    temperature: parameters.temperature ?? undefined,
    topP: parameters.topP ?? undefined,
    maxCompletionTokens: parameters.maxCompletionTokens ?? undefined,
  };
  // Quoted also where only older readers of YAML would take a text for something else.
  const frontMatter = stringify(values, { schema: 'core', compat: 'yaml-1.1', lineWidth: 0 });
  return `---\n${frontMatter}---\n\n${draft.systemPrompt.replace(escapable, '\\')}\n`;
}
