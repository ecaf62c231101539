import type { ExhibitKind } from './voices/voice.ts';

/** Words that may precede the subject of a question and say nothing about it. */
const leading = new Set(
  `a an the this that my your our me us i we you it he she they is are was were am be do does did can could should would will
   shall may might must have has had what which who whom whose when where why how please hi hello hey and or so but then now ok
   sure wrong to for in on with from between about of some any few short good best main ways way outline out through phrase
   explain describe write compare list show give tell roast help plan draft find prove walk make cut edit fix attack create build
   draw summarise summarize translate understand know need want think let design implement generate lay quiz
   table code function example`.split(/\s+/),
);
/** Words that end a subject once it has begun. */
const closing = new Set(
  `and or but as if because so when while who which that than then is are was were do does did can could should would will
   why how vs versus please this`.split(/\s+/),
);
/** Words that end it once it has two words. */
const joining = new Set('a an the for with without into about between in on at from by'.split(' '));
const mostTopicWords = 5;
const mostTopicCharacters = 48;

/** A few words of the text that name its subject, without characters special to Markdown. */
export function topicOf(text: string): string {
  const clauses = text.slice(0, 4_000).split(/[.,](?!\d)|[;:!?()\n"“”]+/u);
  for (const clause of clauses) {
    const topic = topicOfClause(wordsOf(clause));
    if (topic !== '') return topic;
  }
  const words = wordsOf(text.slice(0, 200)).slice(0, mostTopicWords).join(' ');
  return shorten(words, mostTopicCharacters) || 'your message';
}

function topicOfClause(words: readonly string[]): string {
  const start = words.findIndex((word) => !leading.has(word.toLowerCase()));
  if (start === -1) return '';
  const chosen: string[] = [];
  for (const word of words.slice(start, start + mostTopicWords)) {
    const plain = word.toLowerCase();
    if (chosen.length > 0 && closing.has(plain)) break;
    if (chosen.length > 1 && joining.has(plain)) break;
    chosen.push(word);
  }
  const trailing = (word = '') => leading.has(word.toLowerCase()) || joining.has(word.toLowerCase());
  while (chosen.length > 1 && trailing(chosen.at(-1))) chosen.pop();
  return shorten(chosen.join(' '), mostTopicCharacters);
}

/** Words of letters, marks and digits, with the few signs allowed inside or after them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:(?:['’_-]|[.,](?=\d))[\p{L}\p{M}\p{N}]+)*(?:%|\+\+|#)?/gu) ?? [];
}

/** The text on one line, without characters special to Markdown. */
export function quoteOf(text: string): string {
  const start = text.slice(0, 2_000).replace(/^\s*(?:edit|attack this|attack|roast)\s*:\s*/iu, '');
  const plain = start
    .replace(/[`*_|<>[\]$\\~#&]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return shorten(plain, 280) || 'nothing';
}

function shorten(text: string, most: number): string {
  const points = [...text];
  return points.length <= most ? text : `${points.slice(0, most).join('').trimEnd()}…`;
}

const languageWords =
  /\b(?:typescript|javascript|python|rust|golang|java|kotlin|swift|ruby|php|sql|bash|html|css|json|yaml)\b|\bc#|\bc\+\+/iu;
const wanted: readonly (readonly [ExhibitKind, RegExp])[] = [
  ['table', /\b(?:table|compare|comparison|versus|vs|pros and cons|differences? between|side by side)\b/iu],
  ['code', /\b(?:code|function|script|snippet|program|regex|query|algorithm|implement|component|method)\b/iu],
  [
    'maths',
    /\b(?:maths?|equation|integral|derivative|formula|proof|prove|theorem|latex|calculus|algebra|probability|square root|matrix|geometry)\b|\$[^$]+\$/iu,
  ],
];

/** What the question asks to be shown, in the order in which an answer shows it. */
export function exhibitsWanted(question: string): ExhibitKind[] {
  const text = question.slice(0, 8_000);
  const kinds = wanted.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
  if (kinds.length > 0) return kinds;
  if (languageWords.test(text)) return ['code'];
  return /\b(?:list|steps|bullets?|bullet points|checklist|to-?dos?)\b/iu.test(text) ? ['list'] : [];
}

/** Whether the question asks who or what is answering. */
export function asksForIdentity(question: string): boolean {
  return /\b(?:who|what|which model|which ai) (?:exactly |really )?are you\b|\bare you (?:really |actually )?(?:chatgpt|gpt|claude|grok|gemini|deepseek|llama|an? (?:ai|bot|robot|human|model|person))\b|\bwhich model\b/iu.test(
    question.slice(0, 2_000),
  );
}
