import { type DraftField, emptyForm } from './draft-form.ts';

/** The field that a refusal is about, by the path that the hub gives; null: none of the form. */
export function fieldOf(path: string | null): DraftField | null {
  const last =
    (path ?? '')
      .split('.')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? '';
  return last in emptyForm ? (last as DraftField) : null;
}

/** What the hub calls otherwise than the form does. */
const formWords: Readonly<Record<string, string>> = {
  avatar: 'emoji',
  prompt: 'text of the instructions',
  starter: 'first question',
  accent: 'colour',
  verbosity: 'length of answers',
  'token limit': 'maximum tokens per answer',
};

/** A refusal in the words of the form. */
export function inFormWords(message: string): string {
  return message.replace(/^The ([a-z ]+?)(?= (?:must|is|has|contains)\b)/, (all, thing: string) =>
    formWords[thing] === undefined ? all : `The ${formWords[thing]}`,
  );
}
