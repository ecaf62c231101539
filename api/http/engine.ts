import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  type Source,
  type ValidationRule,
  validate,
} from 'graphql';
import { isChatReader } from '../domain/generation/chat-reader.ts';
import type { Log } from '../domain/ports.ts';
import { createDeltaProjector, type DeltaProjection } from '../schema/project-deltas.ts';
import { maximumTokens, refuseOversized } from './operation-limits.ts';
import { reportTo, toPublicError } from './public-error.ts';
import { refuseConditionalRoot } from './refuse-conditional-root.ts';
import { refuseNullVariables } from './refuse-null-variables.ts';
import type { ResultStream } from './result-stream.ts';

/** Keeps descriptions of client errors short. Suggesting similar names reveals nothing that introspection does not. */
const brief = { options: { maxCoercionErrors: 5 } };

type Report = (cause: unknown) => void;

/**
 * Parses, validates and executes documents for all transports alike: within limits, and without ever sending the text
 * of an unexpected error.
 */
interface Engine {
  parse(source: string | Source): DocumentNode;
  validate(
    schema: GraphQLSchema,
    document: DocumentNode,
    rules?: readonly ValidationRule[],
  ): readonly GraphQLError[];
  execute(args: ExecutionArgs): Promise<ExecutionResult>;
  subscribe(args: ExecutionArgs): Promise<ResultStream | ExecutionResult>;
}

/**
 * How the pieces of an answer become results: projected into JSON and sent past all per-result processing, or executed
 * like anything else. Clients cannot see a difference; tests run with both.
 */
export type TokenPath = 'projected' | 'executed';

export function createEngine(log: Log, tokenPath: TokenPath): Engine {
  const projectDeltas = createDeltaProjector();

  /** Logs the operation's name but never its variables. */
  const reporter =
    ({ document, operationName }: ExecutionArgs): Report =>
    (cause) =>
      reportTo(log)(cause, {
        operation: getOperationAST(document, operationName)?.name?.value ?? 'anonymous',
      });

  return {
    parse(source) {
      try {
        return parse(source, { maxTokens: maximumTokens });
      } catch (error) {
        if (error instanceof GraphQLError) error.extensions.code = 'GRAPHQL_PARSE_FAILED';
        throw error;
      }
    },

    validate(schema, document, rules) {
      const refusal = refuseConditionalRoot(document);
      if (refusal !== null) return [refusal];
      const errors = validate(schema, document, rules, { maxErrors: 20 });
      return errors.map((error) => (error.message === 'Validation aborted.' ? tooMuchToValidate() : error));
    },

    async execute(args) {
      const report = reporter(args);
      const refusal = refuseOversized(args) ?? refuseNullVariables(args);
      if (refusal !== null) return { errors: [refusal] };
      try {
        return toPublicResult(await execute({ ...args, ...brief }), report);
      } catch (error) {
        return { errors: [toPublicError(error, report)] };
      }
    },

    async subscribe(args) {
      const report = reporter(args);
      const refusal = refuseOversized(args) ?? refuseNullVariables(args);
      if (refusal !== null) return { errors: [refusal] };
      try {
        const briefArgs = { ...args, ...brief };
        // First, as opening the source starts an answer, which nobody would read if this failed.
        const project = tokenPath === 'projected' ? projectDeltas(args) : null;
        const source = await createSourceEventStream(briefArgs);
        if (!(Symbol.asyncIterator in source)) return toPublicResult(source, report);
        const toResult = (rootValue: unknown) => execute({ ...briefArgs, rootValue });
        return {
          ...toPublicResults(source[Symbol.asyncIterator](), toResult, report),
          divert: divertProjected(source, project),
        };
      } catch (error) {
        return { errors: [toPublicError(error, report)] };
      }
    },
  };
}

/** For a document on which graphql gives up without saying why. */
function tooMuchToValidate(): GraphQLError {
  return new GraphQLError(
    'It repeats fields or fragments so often that validating it would take too long: repeat fewer.',
  );
}

function toPublicResult(result: ExecutionResult, report: Report): ExecutionResult {
  if (result.errors === undefined) return result;
  return { ...result, errors: result.errors.map((error) => toPublicError(error, report)) };
}

/** Offers projected results for the source's text pieces. */
function divertProjected(
  source: AsyncIterable<unknown>,
  project: DeltaProjection | null,
): ResultStream['divert'] {
  return (take) => {
    if (project === null || !isChatReader(source)) return;
    source.divert((piece) => {
      const json = project(piece);
      return json !== null && take(json);
    });
  };
}

/** Written by hand rather than as a generator, because every event passes through it. */
function toPublicResults(
  events: AsyncIterator<unknown>,
  toResult: (event: unknown) => ExecutionResult | Promise<ExecutionResult>,
  report: Report,
): AsyncIterableIterator<ExecutionResult> {
  let failed = false;
  const fail = (error: unknown): IteratorResult<ExecutionResult> => {
    failed = true;
    return { done: false, value: { errors: [toPublicError(error, report)] } };
  };
  const pass = (result: ExecutionResult): IteratorResult<ExecutionResult> => ({
    done: false,
    value: toPublicResult(result, report),
  });
  const take = (event: IteratorResult<unknown>) => {
    if (event.done === true) return { done: true, value: undefined } as const;
    const result = toResult(event.value);
    return result instanceof Promise ? result.then(pass) : pass(result);
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () =>
      failed ? Promise.resolve({ done: true, value: undefined }) : events.next().then(take).catch(fail),
    return: async () => {
      await events.return?.();
      return { done: true, value: undefined };
    },
  };
}
