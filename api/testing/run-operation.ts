import { type ExecutionResult, graphql, parse, subscribe } from 'graphql';
import type { Hub } from '../domain/hub.ts';
import type { Context } from '../schema/builder.ts';
import { schema } from '../schema/schema.ts';
import { createStubHub, stubViewer } from './stub-hub.ts';

function contextFor(hub: Hub): Context {
  return { hub, viewer: stubViewer, signal: new AbortController().signal, endless: () => {} };
}

/** Runs a query or mutation on the schema alone, without HTTP. */
export function runOperation(
  source: string,
  variableValues: Record<string, unknown> = {},
  hub: Hub = createStubHub(),
): Promise<ExecutionResult> {
  return graphql({ schema, source, variableValues, contextValue: contextFor(hub) });
}

/** Runs a subscription on the schema alone until it ends; a refusal is the only result. */
export async function runSubscription(
  source: string,
  variableValues: Record<string, unknown> = {},
  hub: Hub = createStubHub(),
): Promise<ExecutionResult[]> {
  const result = await subscribe({
    schema,
    document: parse(source),
    variableValues,
    contextValue: contextFor(hub),
  });
  return 'next' in result ? Array.fromAsync(result) : [result];
}
