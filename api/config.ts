import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ApiKey, readApiKey, readOpenAiKey } from './adapters/openai/api-key.ts';
import { openAiBaseUrl, readBaseUrl } from './adapters/openai/base-url.ts';
import { isOpenAiHost } from './domain/is-open-ai-host.ts';
import { type VariantId, variantIds } from './domain/variants/variant.ts';

/** Every variable that ModelHub reads; `.env.example` lists the same. */
export const variableNames = [
  'HOST',
  'PORT',
  'PUBLIC_URL',
  'ALLOWED_ORIGINS',
  'OPENAI_API_KEY',
  'OPENAI_API_KEY_FILE',
  'OPENAI_BASE_URL',
  'OPENAI_ORG_ID',
  'OPENAI_PROJECT_ID',
  'SANDBOX',
  'DATA_DIR',
  'VARIANT_FAST_MODEL',
  'VARIANT_BALANCED_MODEL',
  'VARIANT_SMART_MODEL',
  'VARIANT_MAX_MODEL',
  'ANSWER_MAX_MINUTES',
  'TITLES',
  'MAX_GENERATIONS',
  'SHUTDOWN_GRACE_SECONDS',
  'LOG_LEVEL',
] as const;
export type VariableName = (typeof variableNames)[number];

const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Config {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Where people reach the hub when that is not `host` and `port`; null: there. */
  readonly publicUrl: URL | null;
  /** Origins of other web apps that may call the API from a browser. */
  readonly allowedOrigins: readonly string[];
  readonly upstream: UpstreamConfig;
  readonly dataDirectory: string;
  /** Models that the operator set for a tier; none for the sandbox, which knows only its own. */
  readonly variantModels: Readonly<Partial<Record<VariantId, string>>>;
  /** From the request of an answer to its end, whatever comes meanwhile. */
  readonly answerMaximumMs: number;
  /** Who names a new chat: the cheapest model, or a rule alone, which asks nobody. */
  readonly titles: 'model' | 'rule';
  readonly maximumGenerations: number;
  readonly shutdownGraceMs: number;
  readonly logLevel: LogLevel;
  /** What was understood although it was not written as it should be; never a value. */
  readonly remarks: readonly string[];
}

export type UpstreamConfig =
  /** Nothing is configured and the stand-in was not ruled out, or it was asked for. */
  | { readonly kind: 'sandbox'; readonly keyIsSet: boolean }
  | {
      readonly kind: 'openai' | 'compatible';
      readonly baseUrl: string;
      /** Null: requests carry no key, which compatible servers may accept. */
      readonly apiKey: string | null;
      /** `unneeded`: a compatible server was named without a key. `malformed`: what is there cannot be a key. */
      readonly key: 'present' | 'absent' | 'malformed' | 'unneeded';
      /** What is wrong with a malformed key, one clause, never a character of it; else null. */
      readonly keyProblem: string | null;
      readonly organization: string | null;
      readonly project: string | null;
    };

/** What is wrong with the environment, all of it, by name; never a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `The configuration needs your attention:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

/** Reads the environment once. Throws a ConfigError that names everything that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const remarks: string[] = [];
  const get = (name: VariableName) => environment[name]?.trim() || null;
  const problem = (name: VariableName, expected: string) => problems.push(`${name} ${expected}`);

  const upstream = readUpstream();
  const config: Config = {
    host: readHost(),
    port: readInteger('PORT', 3000, 0, 65_535),
    publicUrl: readPublicUrl(),
    allowedOrigins: readOrigins(),
    upstream,
    dataDirectory: resolve(get('DATA_DIR') ?? '.modelhub'),
    variantModels: readVariantModels(),
    answerMaximumMs: readInteger('ANSWER_MAX_MINUTES', 10, 1, 1_440) * 60_000,
    titles: readChoice('TITLES', ['model', 'rule'], 'model'),
    maximumGenerations: readInteger('MAX_GENERATIONS', 200, 1, 100_000),
    shutdownGraceMs: readInteger('SHUTDOWN_GRACE_SECONDS', 25, 0, 3_600) * 1_000,
    logLevel: readChoice('LOG_LEVEL', logLevels, 'info'),
    remarks,
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;

  function readHost(): string {
    const host = get('HOST') ?? '127.0.0.1';
    const loopback = host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
    if (!loopback) {
      problem(
        'HOST',
        'must be a loopback address (127.0.0.1, ::1, localhost): ModelHub has no accounts yet, so whoever reaches it can spend your key',
      );
    }
    return host;
  }

  function readInteger(name: VariableName, fallback: number, least: number, most: number): number {
    const text = get(name);
    if (text === null) return fallback;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    problem(name, `must be a whole number from ${least} to ${most}`);
    return fallback;
  }

  function readChoice<Choice extends string>(
    name: VariableName,
    choices: readonly Choice[],
    fallback: Choice,
  ): Choice {
    const text = get(name)?.toLowerCase() ?? null;
    if (text === null) return fallback;
    const choice = choices.find((candidate) => candidate === text);
    if (choice === undefined) problem(name, `must be one of ${choices.join(', ')}`);
    return choice ?? fallback;
  }

  function readPublicUrl(): URL | null {
    const text = get('PUBLIC_URL');
    if (text === null) return null;
    const url = URL.canParse(text) ? new URL(text) : null;
    if (
      url !== null &&
      /^https?:$/.test(url.protocol) &&
      url.pathname === '/' &&
      url.search + url.hash + url.username === ''
    ) {
      return url;
    }
    problem('PUBLIC_URL', 'must be an origin such as https://hub.example.org, without a path');
    return null;
  }

  function readOrigins(): readonly string[] {
    const origins = (get('ALLOWED_ORIGINS') ?? '').split(/[\s,]+/).filter((text) => text !== '');
    for (const origin of origins) {
      if (!URL.canParse(origin) || new URL(origin).origin !== origin.replace(/\/$/, '')) {
        problem(
          'ALLOWED_ORIGINS',
          'must list exact origins such as https://app.example.org, separated by commas',
        );
        break;
      }
    }
    return origins.map((origin) => origin.replace(/\/$/, ''));
  }

  function readVariantModels(): Config['variantModels'] {
    const models: Partial<Record<VariantId, string>> = {};
    for (const id of variantIds) {
      const name = `VARIANT_${id.toUpperCase() as Uppercase<VariantId>}_MODEL` as const;
      const model = get(name);
      if (model === null) continue;
      if (upstream.kind === 'sandbox') remarks.push(`${name} is not used while answers are simulated`);
      else models[id] = model;
    }
    return models;
  }

  function readUpstream(): UpstreamConfig {
    const sandbox = readChoice('SANDBOX', ['auto', 'on', 'off'], 'auto');
    const pasted = readPastedKey();
    const baseUrlText = environment.OPENAI_BASE_URL;
    const unconfigured = pasted === null && baseUrlText === undefined;
    if (sandbox === 'on' || (sandbox === 'auto' && unconfigured))
      return { kind: 'sandbox', keyIsSet: !unconfigured };

    const baseUrl = readBaseUrl(baseUrlText?.trim() || openAiBaseUrl);
    if ('problem' in baseUrl) problem('OPENAI_BASE_URL', baseUrl.problem);
    const url = 'url' in baseUrl ? baseUrl.url : openAiBaseUrl;
    const kind = isOpenAiHost(new URL(url).hostname) ? 'openai' : 'compatible';
    const key = readKey(pasted, kind);
    return {
      kind,
      baseUrl: url,
      apiKey: key.state === 'present' ? key.value : null,
      key: stateOf(key, kind),
      keyProblem: key.state === 'malformed' ? key.problem : null,
      organization: readAccountId('OPENAI_ORG_ID'),
      project: readAccountId('OPENAI_PROJECT_ID'),
    };
  }

  /** It is sent as a header, which takes no other characters. */
  function readAccountId(name: 'OPENAI_ORG_ID' | 'OPENAI_PROJECT_ID'): string | null {
    const id = get(name);
    if (id === null || /^[\x21-\x7e]+$/.test(id)) return id;
    problem(name, 'must be an id as OpenAI shows it: letters, digits, - and _, without spaces');
    return null;
  }

  function readKey(pasted: PastedKey | null, kind: 'openai' | 'compatible'): ApiKey {
    if (pasted === null) return { state: 'empty' };
    const key = kind === 'openai' ? readOpenAiKey(pasted.text) : readApiKey(pasted.text);
    if (key.state === 'empty' && kind === 'openai' && pasted.source === 'OPENAI_API_KEY') {
      remarks.push(
        'OPENAI_API_KEY is there but empty, so nothing can be asked and nothing is simulated: ' +
          'give it a key, or take it away to have simulated answers',
      );
    }
    if (key.state === 'present' && key.stripped.length > 0) {
      remarks.push(`the key in ${pasted.source} was read without ${key.stripped.join(', ')}`);
    }
    if (key.state === 'malformed')
      remarks.push(`what is in ${pasted.source} cannot be a key: it ${key.problem}`);
    return key;
  }

  /** Null: nobody meant to set one. */
  function readPastedKey(): PastedKey | null {
    const { OPENAI_API_KEY: pasted, OPENAI_API_KEY_FILE: file } = environment;
    const isEmpty = pasted === undefined || readApiKey(pasted).state === 'empty';
    if (file === undefined || !isEmpty) {
      return pasted === undefined ? null : { source: 'OPENAI_API_KEY', text: pasted };
    }
    const read = (text: string): PastedKey => ({ source: 'OPENAI_API_KEY_FILE', text });
    if (file.trim() === '') {
      remarks.push('OPENAI_API_KEY_FILE is empty: it should name a file that holds the key');
      return read('');
    }
    if (pasted !== undefined) {
      remarks.push('OPENAI_API_KEY is empty, so the key is taken from OPENAI_API_KEY_FILE');
    }
    try {
      return read(readFileSync(file.trim(), 'utf8'));
    } catch {
      remarks.push('OPENAI_API_KEY_FILE names a file that cannot be read');
      return read('');
    }
  }
}

/** A key as somebody put it somewhere. */
interface PastedKey {
  readonly source: 'OPENAI_API_KEY' | 'OPENAI_API_KEY_FILE';
  readonly text: string;
}

/** A compatible server may do without a key, but one that was given and cannot be one is a mistake everywhere. */
function stateOf(
  { state }: ApiKey,
  kind: 'openai' | 'compatible',
): 'present' | 'absent' | 'malformed' | 'unneeded' {
  if (state !== 'empty') return state;
  return kind === 'openai' ? 'absent' : 'unneeded';
}
