import { type DocumentNode, getOperationAST, Kind, type OperationDefinitionNode } from 'graphql';
import { badInput, type HubError } from '../domain/errors/hub-error.ts';
import { badRequest, shortened } from './public-error.ts';

/** The operation that a request asks for. Throws BAD_INPUT if that is unclear, with the names to choose from. */
export function findOperation(
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (operation != null) return operation;
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.name?.value ?? []) : [],
  );
  throw badRequest(describeChoice([...new Set(names)], operationName != null));
}

function describeChoice(names: readonly string[], named: boolean): HubError {
  if (names.length > 0) {
    return badInput('operationName', shortened(`must be one of those in the query: ${names.join(', ')}`));
  }
  if (named) return badInput('operationName', 'must be left out: the query names no operation');
  return badInput('query', 'must contain one operation, or several with names');
}
