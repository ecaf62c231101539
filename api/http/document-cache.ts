import type { YogaServerOptions } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';

type Caches = Exclude<YogaServerOptions<object, object>['parserAndValidationCache'], boolean | undefined>;
type Documents = NonNullable<Caches['documentCache']>;
type Document = Parameters<Documents['set']>[1];

/** For all documents together: some fifty times what the page asks. A document has at most 1,000 tokens, but any number of comments. */
const mostCharacters = 256 * 1024;

/**
 * Remembers documents so that each is parsed and validated once: the most recently used ones, limited by their length.
 * Yoga would limit their number, to a thousand of any length. Documents that cannot be parsed are not remembered.
 */
export function createDocumentCache(): Caches {
  return {
    documentCache: new LRUCache<string, Document>({
      maxSize: mostCharacters,
      sizeCalculation: (_document, source) => source.length,
    }),
    errorCache: { get: () => undefined, set() {} },
  };
}
