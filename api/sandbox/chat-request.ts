import { type Refusal, refuse } from './refusal.ts';

export interface SandboxMessage {
  readonly role: string;
  readonly content: string;
}

/** The parts of a request for a streamed chat completion that the sandbox uses. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly SandboxMessage[];
  readonly includeUsage: boolean;
  /** The most visible tokens; null: no limit. */
  readonly maximumTokens: number | null;
  /** Null if not sent. */
  readonly reasoningEffort: string | null;
  /** Null if not sent. */
  readonly verbosity: string | null;
}

const roles = new Set(['system', 'user', 'assistant']);
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

class Invalid extends Error {
  readonly parameter: string;
  constructor(parameter: string, problem: string) {
    super(`Invalid value for '${parameter}': ${problem}.`);
    this.parameter = parameter;
  }
}

/** Parses the body as OpenAI would, or returns what is wrong with it. */
export function parseChatRequest(body: string): ChatRequest | Refusal {
  let fields: unknown;
  try {
    fields = JSON.parse(body);
  } catch {
    return refuse(400, { message: 'We could not parse the JSON body of your request.' });
  }
  try {
    if (!isFields(fields)) throw new Invalid('body', 'expected an object');
    return readFields(fields);
  } catch (problem) {
    if (!(problem instanceof Invalid)) throw problem;
    return refuse(400, { message: problem.message, code: 'invalid_value', param: problem.parameter });
  }
}

function readFields(fields: Fields): ChatRequest {
  if (typeof fields.model !== 'string' || fields.model === '')
    throw new Invalid('model', 'expected a string');
  if (!Array.isArray(fields.messages) || fields.messages.length === 0) {
    throw new Invalid('messages', 'expected at least one message');
  }
  if (fields.stream !== true) throw new Invalid('stream', 'expected true');
  const options = fields.stream_options;
  return {
    model: fields.model,
    messages: fields.messages.map(readMessage),
    includeUsage: isFields(options) && options.include_usage === true,
    maximumTokens: readLimit(fields, 'max_completion_tokens'),
    reasoningEffort: optional(fields, 'reasoning_effort', 'string'),
    verbosity: optional(fields, 'verbosity', 'string'),
  };
}

function readLimit(fields: Fields, name: string): number | null {
  const limit = optional(fields, name, 'number');
  if (limit !== null && !(Number.isInteger(limit) && limit > 0))
    throw new Invalid(name, 'expected 1 or more');
  return limit;
}

interface Primitives {
  readonly number: number;
  readonly string: string;
}

function optional<Kind extends keyof Primitives>(
  fields: Fields,
  name: string,
  kind: Kind,
): Primitives[Kind] | null {
  const value = fields[name] ?? null;
  if (value === null) return null;
  if (typeof value !== kind) throw new Invalid(name, `expected a ${kind}`);
  return value as Primitives[Kind];
}

function readMessage(message: unknown, index: number): SandboxMessage {
  const place = `messages[${index}]`;
  if (!isFields(message)) throw new Invalid(place, 'expected an object');
  if (typeof message.role !== 'string' || !roles.has(message.role)) {
    throw new Invalid(`${place}.role`, 'expected a known role');
  }
  if (typeof message.content !== 'string') throw new Invalid(`${place}.content`, 'expected a string');
  return { role: message.role, content: message.content };
}
