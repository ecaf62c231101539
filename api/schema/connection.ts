import type { Page } from '../domain/hub.ts';
import { type PageInfo, pageInfoRef } from './refs.ts';

pageInfoRef.implement({
  description: 'Where a page of a list begins and ends, and whether the list goes on there.',
  fields: (t) => ({
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description:
        'The `cursor` of the first edge: where a list takes `before`, pass it to get the page in front of this one. Null when the page is empty.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description:
        'The `cursor` of the last edge: pass it as `after` to get the next page. Null when the page is empty.',
    }),
    hasNextPage: t.exposeBoolean('hasNextPage', {
      description:
        'True when there was more behind this page at the moment of reading; with `last`, whether the page was read `before` a cursor.',
    }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description:
        'With `last`, true when there was more in front of this page at the moment of reading; else whether the page was read `after` a cursor.',
    }),
  }),
});

export function pageInfo({ edges, hasNextPage, hasPreviousPage }: Page<unknown>): PageInfo {
  return {
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
    hasNextPage,
    hasPreviousPage,
  };
}
