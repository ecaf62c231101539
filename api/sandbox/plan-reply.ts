import type { ChatRequest, SandboxMessage } from './chat-request.ts';
import { composeAnswer, simulatedLine } from './compose-answer.ts';
import { helpAnswer, unknownScenarioAnswer } from './help-answer.ts';
import { longAnswer } from './long-answer.ts';
import { topicOf } from './question.ts';
import type { Refusal } from './refusal.ts';
import { type AnswerPlan, plainPlan } from './reply-plan.ts';
import type { SandboxModel } from './sandbox-models.ts';
import type { Wire } from './scenario.ts';
import { createSeededRandom, hashText } from './seeded-choice.ts';
import { parseCommand, type SandboxCommand } from './simulate-command.ts';
import { titleAnswer } from './title-answer.ts';
import { countTokens } from './tokens.ts';
import { builtInVoices } from './voices/built-in-voices.ts';
import { ownVoice } from './voices/own.ts';
import { plainVoice } from './voices/plain.ts';

/** What the sandbox needs to know about a personality to recognise its prompt and speak for it. */
export interface SandboxPersonality {
  readonly id: string;
  readonly name: string;
  readonly systemPrompt: string;
}

type Reply = AnswerPlan | Exclude<Wire, { type: 'answer' }>;

type Simulation = Extract<SandboxCommand, { type: 'simulate' }>;

const end = `\n\n${simulatedLine}`;
/** The text to be named follows this marker of a title request. */
const titlePrompt = /^\s*write a title of [\w ]+ words\b/iu;
const continuePrompt = /^\s*(?:continue|go on|your answer broke off)\b/iu;
/** Where scenarios that end early break off, unless the text is shorter than twice this. */
const partialTokens = 60;

/** Decides the reply from the conversation alone: equal requests get equal replies. */
export function planReply(
  request: ChatRequest,
  model: SandboxModel,
  personalities: readonly SandboxPersonality[],
): Reply {
  const { messages } = request;
  const system = messages.find(({ role }) => role === 'system')?.content ?? '';
  const questions = messages.filter(({ role }) => role === 'user').map(({ content }) => content);
  const question = questions.at(-1) ?? '';
  const pace = { tokensPerSecond: model.tokensPerSecond, firstWordMs: model.firstWordMs };
  const ordinary = (text: string) => plainPlan(text, pace);

  if (titlePrompt.test(system)) return ordinary(titleAnswer(question));
  const rest = restOfBrokenAnswer(request, model, personalities);
  if (rest !== null) return ordinary(rest);

  const personality = personalities.find(({ systemPrompt }) => systemPrompt === system) ?? null;
  const voice =
    builtInVoices.get(personality?.id ?? '') ?? (system.trim() === '' ? plainVoice : ownVoice(system));
  const identity = `${model.id}\n${JSON.stringify(messages)}`;
  const compose = (about: string) =>
    composeAnswer({
      voice,
      voiceName: personality?.name ?? null,
      question: about,
      earlier: questions.at(-2) ?? null,
      bodyParts: bodyParts(model, request.verbosity),
      identity,
    });

  const command = parseCommand(question);
  if (command?.type === 'help') return ordinary(helpAnswer() + end);
  if (command?.type === 'unknown') {
    return ordinary(unknownScenarioAnswer(command.name, command.suggestion) + end);
  }
  if (command?.type === 'simulate') {
    const about = command.question || `simulate ${command.scenario.name}`;
    const long = (tokens: number) => longAnswer(voice, topicOf(about), tokens - countTokens(end));
    return simulate(command, pace, () => compose(about), long);
  }
  const hiddenReasoningTokens =
    request.reasoningEffort === 'none' ? 0 : reasoningTokens(model, createSeededRandom(hashText(identity)));
  return { ...ordinary(compose(question) + end), hiddenReasoningTokens };
}

function simulate(
  { scenario, amount, tokensPerSecond, question }: Simulation,
  pace: { tokensPerSecond: number; firstWordMs: number },
  compose: () => string,
  long: (tokens: number) => string,
): Reply {
  const { wire } = scenario;
  if (wire.type === 'refuse') return { type: 'refuse', refusal: withWait(wire.refusal, amount) };
  if (wire.type !== 'answer') return wire;
  const plan = plainPlan('', { ...pace, tokensPerSecond: tokensPerSecond ?? pace.tokensPerSecond });
  const { content, partial, ending, finishReason, busyFirst } = wire;
  if (content === 'long') {
    const rate = tokensPerSecond ?? 200;
    return { ...plan, text: long(amount ?? 0) + end, tokensPerSecond: rate };
  }
  if (content === 'refusal') {
    const text = `${simulatedLine} A model that declines says so in this field: it cannot help with that.`;
    return { ...plan, field: 'refusal', text };
  }
  // A text that will break off begins with the notice, since its last line will not be seen.
  const text = `${partial ? `${simulatedLine}\n\n` : ''}${compose()}${end}`;
  return {
    ...plan,
    text,
    reasoning: wire.reasoning ? reasoningText(topicOf(question || `simulate ${scenario.name}`)) : '',
    visibleTokens: partial ? Math.min(partialTokens, Math.floor(countTokens(text) / 2)) : null,
    ending,
    finishReason,
    busyFirst,
  };
}

function withWait(refusal: Refusal, seconds: number | null): Refusal {
  if (seconds === null) return refusal;
  const headers = {
    ...refusal.headers,
    'retry-after': String(seconds),
    'x-ratelimit-reset-requests': `${seconds}s`,
  };
  return { ...refusal, headers };
}

/** The model's usual length, or less or more if the request asks for it. */
function bodyParts(model: SandboxModel, verbosity: string | null): number {
  if (verbosity === 'low') return 1;
  return verbosity === 'high' ? model.bodyParts + 2 : model.bodyParts;
}

function reasoningText(topic: string): string {
  return [
    `The question contains the words “${topic}”. No model is connected, so there is nothing to work out;`,
    'this only shows how reasoning looks as it arrives.',
    'First the system prompt chooses the style, then the model chooses the length,',
    'then a hash of the conversation chooses the sentences. Now the answer can be written.',
  ].join(' ');
}

function reasoningTokens({ reasoningTokens: [least, most] }: SandboxModel, random: () => number): number {
  return least + Math.floor((random() * (most - least)) / 64) * 64;
}

/**
 * If the last message asks to continue: what is missing of the answer before it. Null if nothing is, or if the sandbox
 * did not write that answer.
 */
function restOfBrokenAnswer(
  request: ChatRequest,
  model: SandboxModel,
  personalities: readonly SandboxPersonality[],
): string | null {
  const [answer, prompt]: (SandboxMessage | undefined)[] = request.messages.slice(-2);
  if (prompt?.role !== 'user' || !continuePrompt.test(prompt.content)) return null;
  if (answer?.role !== 'assistant' || answer.content === '') return null;
  const messages = request.messages.slice(0, -2);
  if (messages.at(-1)?.role !== 'user') return null;
  const reply = planReply({ ...request, messages }, model, personalities);
  if (reply.type !== 'answer' || !reply.text.startsWith(answer.content)) return null;
  return reply.text.slice(answer.content.length) || null;
}
