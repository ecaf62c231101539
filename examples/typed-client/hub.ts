import { createClient } from 'graphql-ws';
import type { ProblemFragment, TypedDocumentString } from './__generated__/graphql.ts';

/** A failure as the hub describes it. */
export type Problem = ProblemFragment;

/** The hub refused, and said why. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** The connection broke, or there was none. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

type Variables = Record<string, unknown>;

export interface Hub {
  /** Yields the results of a subscription until the hub completes it. */
  listen<Data, V extends Variables>(
    document: TypedDocumentString<Data, V>,
    variables: V,
  ): AsyncIterable<Data>;
  /** Resolves with the result of a query or mutation. */
  ask<Data, V extends Variables>(document: TypedDocumentString<Data, V>, variables: V): Promise<Data>;
  /** Breaks the connection, whatever is in progress on it. The next call opens another one. */
  cut(): void;
}

const pingEveryMs = 5_000;
const answerPingWithinMs = 3_000;

/** Queries, mutations and subscriptions over one WebSocket. */
export function connectHub(origin: string): Hub {
  const url = new URL('/graphql', origin);
  url.protocol = url.protocol.replace('http', 'ws');
  let silence: NodeJS.Timeout | undefined;

  const client = createClient({
    url: url.href,
    // Its own retry would send the variables of the first attempt again: see follow-answer.ts.
    retryAttempts: 0,
    // A network that is gone does not say so. An unanswered ping does.
    keepAlive: pingEveryMs,
    on: {
      ping: (received) => {
        if (!received) silence = setTimeout(() => client.terminate(), answerPingWithinMs);
      },
      pong: (received) => {
        if (received) clearTimeout(silence);
      },
      closed: () => clearTimeout(silence),
    },
  });

  async function* listen<Data, V extends Variables>(
    document: TypedDocumentString<Data, V>,
    variables: V,
  ): AsyncGenerator<Data> {
    const results = client.iterate<Data>({ query: document.toString(), variables });
    try {
      for await (const { data, errors } of results) {
        if (data === null || data === undefined) throw errors ?? [];
        yield data;
      }
    } catch (error) {
      throw toFailure(error);
    } finally {
      // A failed subscription counts as open until it is returned, and would keep the next socket open.
      await results.return?.();
    }
  }

  return {
    listen,
    async ask(document, variables) {
      for await (const data of listen(document, variables)) return data;
      throw new ConnectionLost('The hub gave no result.');
    },
    cut: () => client.terminate(),
  };
}

/** Arrays contain GraphQL errors. Anything else is what closed the socket. */
function toFailure(error: unknown): Error {
  if (!Array.isArray(error)) return new ConnectionLost('The connection to the hub was lost.');
  const [first] = error;
  if (isProblem(first?.extensions)) return new Refused(first.extensions);
  return new Error(first?.message ?? 'The hub sent neither data nor an error.');
}

/** GraphQL errors have no types; this hub puts an ApiError into their `extensions`. */
function isProblem(extensions: unknown): extensions is Problem {
  return (
    typeof extensions === 'object' && extensions !== null && 'code' in extensions && 'steps' in extensions
  );
}
