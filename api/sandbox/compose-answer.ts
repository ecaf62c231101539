import { codeExhibit } from './exhibits/code-exhibit.ts';
import { listExhibit } from './exhibits/list-exhibit.ts';
import { mathsExhibit } from './exhibits/maths-exhibit.ts';
import { tableExhibit } from './exhibits/table-exhibit.ts';
import { asksForIdentity, exhibitsWanted, quoteOf, topicOf } from './question.ts';
import { chooseOne, chooseSome, createSeededRandom, hashText } from './seeded-choice.ts';
import type { ExhibitKind, Voice } from './voices/voice.ts';

/** Ends every simulated answer, or begins it if the answer is cut off on purpose. */
export const simulatedLine = "*Simulated by ModelHub's sandbox: add an OpenAI key for real answers.*";

interface Composition {
  readonly voice: Voice;
  /** Name of the personality, for when it is asked who it is; null if the sandbox does not know it. */
  readonly voiceName: string | null;
  readonly question: string;
  /** The question before this one; null at the start of a conversation. */
  readonly earlier: string | null;
  readonly bodyParts: number;
  /** Everything that distinguishes this request; the same identity always gives the same answer. */
  readonly identity: string;
}

/** A simulated answer in Markdown, without the line that marks it as simulated. */
export function composeAnswer(composition: Composition): string {
  const { voice, question, earlier, bodyParts } = composition;
  const random = createSeededRandom(hashText(composition.identity));
  const topic = topicOf(question);
  const fill = createFiller({
    topic,
    quote: quoteOf(question),
    earlier: earlier === null ? '' : topicOf(earlier),
  });

  const wanted = exhibitsWanted(question);
  const kinds = wanted.length === 0 && voice.habit !== null ? [voice.habit] : wanted;
  const exhibits = kinds.flatMap((kind) => [
    fill(voice.leads[kind]),
    exhibitOf(kind, question, topic, random),
  ]);
  const at = (place: Voice['exhibitPlace']) => (place === voice.exhibitPlace ? exhibits : []);
  const opening = asksForIdentity(question)
    ? introduceSandbox(composition.voiceName)
    : fill(chooseOne(random, voice.openings));
  const bodies =
    voice.bodyLayout === 'numbered'
      ? voice.bodies.slice(0, bodyParts)
      : chooseSome(random, voice.bodies, bodyParts);

  return [
    ...at('start'),
    opening,
    ...at('middle'),
    layOut(bodies.map(fill), voice.bodyLayout),
    ...at('end'),
    earlier === null ? '' : fill(voice.followUp),
    fill(chooseOne(random, voice.closings)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function introduceSandbox(voiceName: string | null): string {
  const voice = voiceName === null ? '' : `, speaking for “${voiceName}”`;
  return `I am not a model but ModelHub's sandbox${voice}: a program that puts prepared sentences together. With a key on the server, an OpenAI model would answer instead.`;
}

function exhibitOf(kind: ExhibitKind, question: string, topic: string, random: () => number): string {
  switch (kind) {
    case 'code':
      return codeExhibit(question, topic);
    case 'table':
      return tableExhibit(question);
    case 'maths':
      return mathsExhibit(random);
    case 'list':
      return listExhibit(topic);
  }
}

function layOut(parts: readonly string[], layout: Voice['bodyLayout']): string {
  if (layout === 'bullets') return parts.map((part) => `- ${part}`).join('\n');
  if (layout === 'numbered') return parts.map((part, index) => `${index + 1}. ${part}`).join('\n');
  return parts.join('\n\n');
}

function createFiller(values: { topic: string; quote: string; earlier: string }): (text: string) => string {
  const words: Readonly<Record<string, string>> = {
    '{topic}': values.topic,
    '{Topic}': values.topic.charAt(0).toUpperCase() + values.topic.slice(1),
    '{quote}': values.quote,
    '{earlier}': values.earlier,
  };
  return (text) => text.replace(/\{\w+\}/gu, (place) => words[place] ?? place);
}
