/** Every variable that ModelHub reads, as listed in `.env.example`. */
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
type VariableName = (typeof variableNames)[number];

/** Typed access to the environment, collecting problems and remarks along the way. */
export interface Settings {
  /** Trimmed; null if unset or empty. */
  text(name: VariableName): string | null;
  /** Unchanged; undefined if unset. */
  raw(name: VariableName): string | undefined;
  integer(name: VariableName, fallback: number, least: number, most: number): number;
  choice<Choice extends string>(name: VariableName, choices: readonly Choice[], fallback: Choice): Choice;
  /** Records that a variable is invalid: what it must be, never its value. */
  problem(name: VariableName, expected: string): void;
  /** Records something that was understood although it was not written as documented; never a value. */
  remark(text: string): void;
  readonly problems: readonly string[];
  readonly remarks: readonly string[];
}

export function createSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = [];
  const remarks: string[] = [];
  const text = (name: VariableName) => environment[name]?.trim() || null;
  const problem = (name: VariableName, expected: string) => void problems.push(`${name} ${expected}`);

  return {
    text,
    raw: (name) => environment[name],
    integer(name, fallback, least, most) {
      const given = text(name);
      if (given === null) return fallback;
      const value = Number(given);
      if (/^\d+$/.test(given) && value >= least && value <= most) return value;
      problem(name, `must be a whole number from ${least} to ${most}`);
      return fallback;
    },
    choice(name, choices, fallback) {
      const given = text(name)?.toLowerCase() ?? null;
      if (given === null) return fallback;
      const choice = choices.find((candidate) => candidate === given);
      if (choice === undefined) problem(name, `must be one of ${choices.join(', ')}`);
      return choice ?? fallback;
    },
    problem,
    remark: (remark) => void remarks.push(remark),
    problems,
    remarks,
  };
}
