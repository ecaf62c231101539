import { graphql } from '../../graphql/__generated__/gql.ts';
import type { HomeQuery } from '../../graphql/__generated__/graphql.ts';

export const Home = graphql(`
  query Home {
    personalities {
      id
      name
      tagline
      accent
      avatar
      greeting
      sample
      sampleQuestion
      servedBy
      isDefault
      defaultVariant {
        id
      }
    }
  }
`);

export type HomePersonality = HomeQuery['personalities'][number];
