import { errorCodes } from '../domain/errors/hub-error.ts';
import type { Scenario } from './scenario.ts';
import { decidedByHub, scenarios } from './scenarios.ts';

const row = ({ example, description, code }: Scenario) =>
  `| \`${example}\` | ${description} | ${code === null ? '' : `\`${code}\``} |`;

function table(): string {
  return ['| Send | What happens | Ends with |', '|---|---|---|', ...scenarios.map(row)].join('\n');
}

/** A list of what the sandbox can simulate, as Markdown. */
export function helpAnswer(): string {
  return [
    'This sandbox answers without a model. It composes its text from your words, the personality and the variant, and it can simulate every way in which a real API succeeds or fails. Send one of these as a message:',
    table(),
    'Add `fast`, or `slow 20` for twenty tokens a second, to shape any stream; add a question to choose the topic: `/simulate cut slow 20 black holes`.',
    'Ask for code, a comparison, a formula or a list to see how each is shown.',
  ].join('\n\n');
}

/**
 * For a scenario that does not exist or cannot be simulated by an upstream. `name` holds only letters, digits and
 * underscores.
 */
export function unknownScenarioAnswer(name: string, suggestion: string | null): string {
  const code = errorCodes.find((known) => known === name.toUpperCase());
  const hint = code === undefined ? undefined : decidedByHub[code];
  if (code !== undefined && hint !== undefined) {
    return `\`${code}\` is decided by ModelHub itself, before the API is contacted, so the sandbox cannot simulate it. To see it: ${hint}`;
  }
  return [
    `There is no scenario \`${name || '?'}\`.`,
    ...(suggestion === null ? [] : [`Did you mean \`/simulate ${suggestion}\`?`]),
    'These are available:',
    table(),
  ].join('\n\n');
}
