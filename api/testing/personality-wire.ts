import { followChat } from './follow-chat.ts';
import { openSocketReader } from './open-socket-reader.ts';
import type { TestApp } from './start-test-app.ts';

const result = `__typename
  ... on PersonalityPayload { personality { id name systemPrompt source overridden coversOwn hidden isDefault servedBy } }
  ... on ApiError { code field message }`;

interface WirePersonality {
  readonly id: string;
  readonly name: string;
  readonly systemPrompt: string;
  readonly source: string;
  readonly overridden: boolean;
  readonly coversOwn: boolean;
  readonly hidden: boolean;
  readonly isDefault: boolean;
  readonly servedBy: string;
}

type WireChange =
  | { readonly __typename: 'PersonalityPayload'; readonly personality: WirePersonality }
  | {
      readonly __typename: 'ApiError';
      readonly code: string;
      readonly field: string;
      readonly message: string;
    };

/** The required fields of a PersonalityDraftInput. */
export const wireDraft = { name: 'Pirate', systemPrompt: 'Talk like a pirate.' };

/** Runs one of the mutations that change a personality. */
export async function changePersonality(
  app: TestApp,
  name: 'create' | 'update' | 'restore' | 'move',
  input: object,
): Promise<WireChange> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}PersonalityInput`;
  const { change } = await app.request<{ change: WireChange }>(
    `mutation ($input: ${type}!) { change: ${name}Personality(input: $input) { ${result} } }`,
    { input },
  );
  return change;
}

export async function deletePersonality(app: TestApp, personalityId: string): Promise<object> {
  const { change } = await app.request<{ change: object }>(
    'mutation ($id: ID!) { change: deletePersonality(input: { personalityId: $id }) { __typename ... on ApiError { code field message } } }',
    { id: personalityId },
  );
  return change;
}

interface WireImport {
  readonly __typename: string;
  readonly created?: readonly { readonly id: string }[];
  readonly replaced?: readonly { readonly id: string }[];
  readonly problems?: readonly {
    readonly file: string;
    readonly line: number | null;
    readonly message: string;
  }[];
  readonly code?: string;
  readonly field?: string;
}

export async function importPersonalities(
  app: TestApp,
  files: readonly { readonly name: string; readonly content: string }[],
  replace = false,
): Promise<WireImport> {
  const { imported } = await app.request<{ imported: WireImport }>(
    `mutation ($input: ImportPersonalitiesInput!) { imported: importPersonalities(input: $input) {
      __typename
      ... on ImportPersonalitiesPayload { created { id } replaced { id } }
      ... on PersonalityFileProblems { problems { file line message exists } }
      ... on ApiError { code field }
    } }`,
    { input: { files, replace } },
  );
  return imported;
}

/** Everything that the hub exposes about personalities. */
export async function listPersonalities(
  app: TestApp,
): Promise<readonly (WirePersonality & { readonly markdown: string })[]> {
  const { personalities } = await app.request<{ personalities: WirePersonality[] }>(`{
    personalities(includeHidden: true) {
      id name tagline accent avatar greeting starters systemPrompt verbosity source overridden coversOwn hidden isDefault servedBy
      parameters { temperature topP maxCompletionTokens } defaultVariant { id }
    }
  }`);
  // Separately: together they are more text than one request may ask for.
  const { files } = await app.request<{ files: { markdown: string }[] }>(
    '{ files: personalities(includeHidden: true) { markdown } }',
  );
  return personalities.map((one, index) => ({ ...one, markdown: files[index]?.markdown ?? '' }));
}

/** Asks a question and reads the answer to its end. */
export function askPersonality(app: TestApp, start: object) {
  return followChat({
    url: app.url,
    open: openSocketReader,
    input: { start: { turn: { send: { content: 'Why?' } }, variantId: 'fast', ...start } },
    resume: 'simple',
  });
}
