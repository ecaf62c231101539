import type { Page } from '../domain/hub.ts';
import { pageInfoRef } from './refs.ts';

pageInfoRef.implement({
  description: 'Where a page of a list ends, and whether the list goes on behind it.',
  fields: (t) => ({
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description:
        'The `cursor` of the last edge: pass it as `after` to get the next page. Null when the page is empty.',
    }),
    hasNextPage: t.exposeBoolean('hasNextPage', {
      description: 'True when there was more behind this page at the moment of reading.',
    }),
  }),
});

export function pageInfo({ edges, hasNextPage }: Page<unknown>): {
  endCursor: string | null;
  hasNextPage: boolean;
} {
  return { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage };
}
