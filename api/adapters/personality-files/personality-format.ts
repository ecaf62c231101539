import { stringify } from 'yaml';
import type {
  PersonalityFile,
  PersonalityFormat,
  PersonalitySection,
} from '../../domain/personalities/personality-format.ts';
import type { StoredPersonality } from '../../domain/personalities/personality-store.ts';
import { parseFrontMatter } from './parse-front-matter.ts';
import { type Section, splitSections } from './split-sections.ts';

/** Markdown with front matter: the values of a personality, then its prompt. docs/personalities.md describes it. */
export const personalityFormat: PersonalityFormat = { sections, write };

/** Separates personalities in one file; in prompts, a line that looks like it is escaped with a backslash. */
export const separator = '<!-- next personality -->';
const escapable = /^(?=\\*<!-- next personality -->$)/gm;
const escaped = /^\\(?=\\*<!-- next personality -->$)/gm;

function sections({ name, content }: PersonalityFile): readonly PersonalitySection[] {
  const text = content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return splitSections(text, separator).map((section) => () => read(name, section));
}

function read(file: string, section: Section): ReturnType<PersonalitySection> {
  if ('problem' in section) {
    const { line, problem } = section;
    return { personality: null, problems: [{ file, line, message: problem, exists: false }] };
  }
  const { values, lines, problems: found } = parseFrontMatter(section.frontMatter, section.line + 1);
  const problems = found.map((problem) => ({ file, exists: false, ...problem }));
  if (values === null) return { personality: null, problems };
  const { id, variant, temperature, topP, maxCompletionTokens, ...texts } = values;
  const personality = {
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
  return { personality, problems };
}

function write(personalities: readonly StoredPersonality[]): string {
  return personalities.map(writeOne).join(`\n${separator}\n\n`);
}

/** Writes keys in a fixed order, without those that are unset, and one line break at the end. */
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
  // Also quotes texts that only older YAML parsers would take for something else.
  const frontMatter = stringify(values, { schema: 'core', compat: 'yaml-1.1', lineWidth: 0 });
  return `---\n${frontMatter}---\n\n${draft.systemPrompt.replace(escapable, '\\')}\n`;
}
