import { graphql } from '../graphql/__generated__/gql.ts';

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

/** For mutations that change lists of personalities although their results may contain none. */
export const changesPersonalities = { additionalTypenames: ['Personality'] };
