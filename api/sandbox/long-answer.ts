import { codeExhibit } from './exhibits/code-exhibit.ts';
import { listExhibit } from './exhibits/list-exhibit.ts';
import { mathsExhibit } from './exhibits/maths-exhibit.ts';
import { tableExhibit } from './exhibits/table-exhibit.ts';
import { chooseOne, createSeededRandom, hashText, type NonEmpty } from './seeded-choice.ts';
import { countTokens } from './tokens.ts';
import type { Voice } from './voices/voice.ts';

const languages: NonEmpty<string> = ['typescript', 'python', 'rust', 'sql', 'bash', 'json', 'java', 'css'];
/** Each word is one token together with the space before it. */
const filler = 'and so on it goes until the number that was asked for is reached'.split(' ');

/** Mixed Markdown of exactly `tokens` tokens: numbered sections of prose, code, tables, formulas and lists. */
export function longAnswer(voice: Voice, topic: string, tokens: number): string {
  const random = createSeededRandom(hashText(topic));
  const parts: string[] = [];
  let count = 0;
  for (let section = 1; ; section++) {
    const part = `${section === 1 ? '' : '\n\n'}## ${section}. ${sectionOf(voice, topic, section, random)}`;
    const size = countTokens(part);
    if (count + size > tokens) break;
    parts.push(part);
    count += size;
  }
  for (; count < tokens; count++) parts.push(` ${filler[count % filler.length]}`);
  return parts.join('').trimStart();
}

function sectionOf(voice: Voice, topic: string, section: number, random: () => number): string {
  const body = (voice.bodies[section % voice.bodies.length] ?? '')
    .replaceAll('{topic}', topic)
    .replace(/^#+ /u, '');
  switch (section % 5) {
    case 1:
      return `Code\n\n${codeExhibit(chooseOne(random, languages), topic)}\n\n${body}`;
    case 2:
      return `Prose\n\n> A quotation, for the rule beside it.\n\n${body}`;
    case 3:
      return `Table\n\n${tableExhibit(`compare ${topic} or ${chooseOne(random, languages)}`)}\n\n${body}`;
    case 4:
      return `Mathematics\n\n${mathsExhibit(random)}\n\n${body}`;
    default:
      return `List\n\n${listExhibit(topic)}\n\n${body}`;
  }
}
