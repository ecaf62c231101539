import { type DraftField, emptyForm } from './draft-form.ts';

/** The form field that a refusal concerns, by the hub's path; empty if it is none of the form's. */
export function fieldOf(path: string | null): DraftField[] {
  const last =
    (path ?? '')
      .split('.')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? '';
  return last in emptyForm ? [last as DraftField] : [];
}

/** Terms of the hub that the form words differently. */
const formWords: Readonly<Record<string, string>> = {
  avatar: 'emoji',
  prompt: 'text of the instructions',
  starter: 'first question',
  accent: 'colour',
  verbosity: 'length of answers',
  'token limit': 'maximum tokens per answer',
};

/** Rewords a refusal in the form's terms. */
export function inFormWords(message: string): string {
  return message.replace(/^The ([a-z ]+?)(?= (?:must|is|has|contains)\b)/, (all, thing: string) =>
    formWords[thing] === undefined ? all : `The ${formWords[thing]}`,
  );
}
