import type { Page } from '../domain/page.ts';
import { type PageInfo, pageInfoRef } from './refs.ts';

pageInfoRef.implement({
  description: 'Where a page of a list begins and ends, and whether the list continues.',
  fields: (t) => ({
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description:
        'The `cursor` of the first edge. Where a list takes `before`, pass it there to get the previous page. Null when the page is empty.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description:
        'The `cursor` of the last edge. Pass it as `after` to get the next page. Null when the page is empty.',
    }),
    hasNextPage: t.exposeBoolean('hasNextPage', {
      description:
        'Whether there was more after this page, up to `before` if that was given, when it was read; with `last`, whether the page was read `before` a cursor.',
    }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description:
        'With `last`, whether there was more before this page, back to `after` if that was given, when it was read; otherwise, whether the page was read `after` a cursor.',
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
