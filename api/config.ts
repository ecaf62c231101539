import { resolve } from 'node:path';
import { readUpstream, type UpstreamConfig } from './config/read-upstream.ts';
import { createSettings, type Settings } from './config/settings.ts';
import { type LogLevel, logLevels } from './domain/ports.ts';
import { type VariantId, variantIds } from './domain/variants/variant.ts';

export interface Config {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Where people reach the hub if not at `host` and `port`; null if they reach it there. */
  readonly publicUrl: URL | null;
  /** Origins of other web apps that may call the API from a browser. */
  readonly allowedOrigins: readonly string[];
  readonly upstream: UpstreamConfig;
  readonly dataDirectory: string;
  /** Models that the operator set for variants. Empty for the sandbox, which has its own models. */
  readonly variantModels: Readonly<Partial<Record<VariantId, string>>>;
  /** Limit for one answer, from its request to its end, even while pieces keep arriving. */
  readonly answerMaximumMs: number;
  /** How a new chat is named: by the cheapest model, or by a rule that makes no request. */
  readonly titles: 'model' | 'rule';
  readonly maximumGenerations: number;
  readonly shutdownGraceMs: number;
  readonly logLevel: LogLevel;
  /** Settings that were understood although they were not written as documented. Never contains a value. */
  readonly remarks: readonly string[];
}

/** Lists everything that is wrong with the environment, by variable name; never contains a value. */
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

/** Reads the environment. Throws a ConfigError that lists everything that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const settings = createSettings(environment);
  const { integer, choice } = settings;
  const upstream = readUpstream(settings);
  const config: Config = {
    host: readHost(settings),
    port: integer('PORT', 3000, 0, 65_535),
    publicUrl: readPublicUrl(settings),
    allowedOrigins: readOrigins(settings),
    upstream,
    dataDirectory: readDataDirectory(settings),
    variantModels: readVariantModels(settings, upstream),
    answerMaximumMs: integer('ANSWER_MAX_MINUTES', 10, 1, 1_440) * 60_000,
    titles: choice('TITLES', ['model', 'rule'], 'model'),
    maximumGenerations: integer('MAX_GENERATIONS', 200, 1, 100_000),
    shutdownGraceMs: integer('SHUTDOWN_GRACE_SECONDS', 25, 0, 3_600) * 1_000,
    logLevel: choice('LOG_LEVEL', logLevels, 'info'),
    remarks: settings.remarks,
  };
  if (settings.problems.length > 0) throw new ConfigError(settings.problems);
  return config;
}

function readHost({ text, problem }: Settings): string {
  const host = text('HOST') ?? '127.0.0.1';
  const loopback =
    host === 'localhost' || host === '::1' || /^127(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(host);
  if (!loopback) {
    problem(
      'HOST',
      'must be a loopback address (127.0.0.1, ::1, localhost): ModelHub has no accounts yet, so whoever reaches it can spend your key',
    );
  }
  return host;
}

function readDataDirectory({ text, problem }: Settings): string {
  const path = text('DATA_DIR') ?? '.modelhub';
  // Only a shell replaces these; a directory called `~` is easily removed with everything else.
  if (/^[~$]/.test(path)) problem('DATA_DIR', 'must be written out: nothing replaces ~ or $HOME here');
  return resolve(path);
}

function readPublicUrl({ text, problem }: Settings): URL | null {
  const given = text('PUBLIC_URL');
  if (given === null) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.href === `${url.origin}/` &&
    !url.hostname.includes('*')
  ) {
    return url;
  }
  problem('PUBLIC_URL', 'must be one origin such as https://hub.example.org, without a path or a wildcard');
  return null;
}

function readOrigins({ text, problem }: Settings): readonly string[] {
  const origins = (text('ALLOWED_ORIGINS') ?? '').split(/[\s,]+/).filter((origin) => origin !== '');
  for (const origin of origins) {
    const isExact = URL.canParse(origin) && new URL(origin).origin === origin.replace(/\/$/, '');
    if (!isExact || origin.includes('*')) {
      problem(
        'ALLOWED_ORIGINS',
        'must list exact origins such as https://app.example.org, not wildcards, separated by commas',
      );
      break;
    }
  }
  return origins.map((origin) => origin.replace(/\/$/, ''));
}

function readVariantModels({ text, remark }: Settings, upstream: UpstreamConfig): Config['variantModels'] {
  const models: Partial<Record<VariantId, string>> = {};
  for (const id of variantIds) {
    const name = `VARIANT_${id.toUpperCase() as Uppercase<VariantId>}_MODEL` as const;
    const model = text(name);
    if (model === null) continue;
    if (upstream.kind === 'SANDBOX') remark(`${name} is not used while answers are simulated`);
    else models[id] = model;
  }
  return models;
}
