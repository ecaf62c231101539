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

export const PersonalityList = graphql(`
  query PersonalityList {
    personalities(includeHidden: true) {
      ...ListedPersonality
    }
    personalityFileProblems {
      file
      line
      message
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

export const DeletePersonality = graphql(`
  mutation DeletePersonality($input: DeletePersonalityInput!) {
    deletePersonality(input: $input) {
      __typename
      ... on ApiError {
        title
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

export const MovePersonality = graphql(`
  mutation MovePersonality($input: MovePersonalityInput!) {
    movePersonality(input: $input) {
      __typename
      ... on ApiError {
        title
      }
    }
  }
`);

export const SetDefaultPersonality = graphql(`
  mutation SetDefaultPersonality($input: SetDefaultPersonalityInput!) {
    setDefaultPersonality(input: $input) {
      __typename
      ... on ApiError {
        title
      }
    }
  }
`);

export const ImportPersonalities = graphql(`
  mutation ImportPersonalities($input: ImportPersonalitiesInput!) {
    importPersonalities(input: $input) {
      __typename
      ... on ImportPersonalitiesPayload {
        created {
          id
          name
        }
        replaced {
          id
          name
        }
      }
      ... on PersonalityFileProblems {
        problems {
          file
          line
          message
          exists
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

/** For mutations that change lists of personalities although their results may contain none. */
export const changesPersonalities = { additionalTypenames: ['Personality'] };

export type ListedPersonality = ListedPersonalityFragment;
export type WrittenPersonality = WrittenPersonalityFragment;
