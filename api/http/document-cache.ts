import type { YogaServerOptions } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';

type Caches = Exclude<YogaServerOptions<object, object>['parserAndValidationCache'], boolean | undefined>;
type Documents = NonNullable<Caches['documentCache']>;
type Document = Parameters<Documents['set']>[1];

/**
 * Shared by all documents, and some fifty times what the pages need. A document has at most 1,000 tokens, but any
 * number of comments.
 */
const mostCharacters = 256 * 1024;

/**
 * Caches documents so that each is parsed and validated once: the most recently used ones, limited by total length.
 * Yoga's default limits their number only, to 1,000 of any length. Documents that cannot be parsed are not cached.
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
