import type { Personality } from '../personalities/personality.ts';
import type { Upstream } from '../status/api-status.ts';
import type { ModelParameter, Variant } from '../variants/variant.ts';
import type { ModelMessage, ModelRequest } from './model-exchange.ts';
import type { TurnPlan } from './plan-turn.ts';
import { trimHistory } from './trim-history.ts';

/** Sent as a user message to continue an answer that broke off. */
const continuePrompt =
  'Your answer broke off. Go on exactly where it stopped, in the middle of the sentence or code block if need be. Repeat nothing and say nothing about the interruption.';

export interface PlannedRequest {
  /** Null if no model serves the variant. */
  readonly request: ModelRequest | null;
  /** How many of the oldest messages were left out to fit the model's context. */
  readonly leftOut: number;
}

/** Turns a plan into a request to the model that serves the variant. */
export function planRequest(
  plan: TurnPlan,
  personality: Personality,
  variant: Variant,
  upstream: Upstream,
): PlannedRequest {
  const { model, facts, reasoningEffort } = variant;
  if (model === null) return { request: null, leftOut: 0 };

  const system: ModelMessage = { role: 'system', content: personality.systemPrompt };
  const question: readonly ModelMessage[] = [
    { role: 'user', content: plan.content },
    ...(plan.prefix === ''
      ? []
      : ([
          { role: 'assistant', content: plan.prefix },
          { role: 'user', content: continuePrompt },
        ] as const)),
  ];
  const fixed = [system, ...question].map(({ content }) => content);
  const { history, left } = trimHistory(plan.history, fixed, facts?.contextWindow ?? null);
  const messages = [system, ...history, ...question];
  return {
    leftOut: left,
    request: {
      model,
      // Many compatible servers refuse two questions in a row, as left by an answer without any text.
      messages: upstream.kind === 'COMPATIBLE' ? joinNeighbours(messages) : messages,
      reasoningEffort,
      ...acceptedParameters(personality, variant),
    },
  };
}

/** Joins consecutive messages of the same role. */
function joinNeighbours(messages: readonly ModelMessage[]): ModelMessage[] {
  const joined: ModelMessage[] = [];
  for (const { role, content } of messages) {
    const last = joined.at(-1);
    if (last?.role === role) joined.splice(-1, 1, { role, content: `${last.content}\n\n${content}` });
    else joined.push({ role, content });
  }
  return joined;
}

/** What the personality asks of the model, limited to what the model accepts. */
function acceptedParameters(
  { verbosity, parameters }: Personality,
  { acceptedParameters }: Variant,
): Pick<ModelRequest, 'temperature' | 'topP' | 'verbosity' | 'maxCompletionTokens'> {
  const takes = (name: ModelParameter) => acceptedParameters.includes(name);
  return {
    temperature: takes('TEMPERATURE') ? parameters.temperature : null,
    topP: takes('TOP_P') ? parameters.topP : null,
    verbosity: takes('VERBOSITY') ? verbosity : null,
    maxCompletionTokens: takes('MAX_COMPLETION_TOKENS') ? parameters.maxCompletionTokens : null,
  };
}
