import { graphql } from '../graphql/__generated__/gql.ts';
import type {
  ListedPersonalityFragment,
  WrittenPersonalityFragment,
} from '../graphql/__generated__/graphql.ts';

export const ListedPersonalityFields = graphql(`
  fragment ListedPersonality on Personality {
    id
    name
    tagline
    accent
    avatar
    servedBy
    builtIn
    source
    overridden
    coversOwn
    hidden
    isDefault
  }
`);

/** Every field of a personality that a person can write. */
export const WrittenPersonalityFields = graphql(`
  fragment WrittenPersonality on Personality {
    ...ListedPersonality
    greeting
    starters
    systemPrompt
    verbosity
    parameters {
      temperature
      topP
      maxCompletionTokens
    }
    defaultVariant {
      id
    }
  }
`);

export const PersonalityById = graphql(`
  query PersonalityById($id: ID!) {
    personality(id: $id) {
      ...WrittenPersonality
    }
    variants {
      id
      name
      acceptedParameters
    }
    personalities(includeHidden: true) {
      id
      name
      servedBy
    }
  }
`);

export const CreatePersonality = graphql(`
  mutation CreatePersonality($input: CreatePersonalityInput!) {
    createPersonality(input: $input) {
      __typename
      ... on PersonalityPayload {
        personality {
          ...WrittenPersonality
        }
      }
      ... on ApiError {
        message
        field
      }
    }
  }
`);

export const UpdatePersonality = graphql(`
  mutation UpdatePersonality($input: UpdatePersonalityInput!) {
    updatePersonality(input: $input) {
      __typename
      ... on PersonalityPayload {
        personality {
          ...WrittenPersonality
        }
      }
      ... on ApiError {
        title
        message
        field
      }
    }
  }
`);

export const RestorePersonality = graphql(`
  mutation RestorePersonality($input: RestorePersonalityInput!) {
    restorePersonality(input: $input) {
      __typename
      ... on PersonalityPayload {
        personality {
          ...WrittenPersonality
        }
      }
      ... on ApiError {
        title
        message
      }
    }
  }
`);

export const ExportPersonality = graphql(`
  query ExportPersonality($id: ID!) {
    personality(id: $id) {
      markdown
    }
  }
`);

export const ExportPersonalities = graphql(`
  query ExportPersonalities {
    personalitiesMarkdown
  }
`);

export type ListedPersonality = ListedPersonalityFragment;
export type WrittenPersonality = WrittenPersonalityFragment;
