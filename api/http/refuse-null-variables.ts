import {
  type ExecutionArgs,
  type GraphQLError,
  getNullableType,
  getOperationAST,
  isInputObjectType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  ValidationContext,
} from 'graphql';
import { badInput } from '../domain/errors/hub-error.ts';
import { refusedOperation } from './public-error.ts';

/** A use of a nullable variable where a null is refused. */
interface Need {
  readonly name: string;
  readonly defaultsToNull: boolean;
  /** Whether the operation is also refused without the variable. */
  readonly isRequired: boolean;
}

/**
 * Refuses variables that are null where the operation needs a value, such as the condition of an @include; null if
 * there are none. Expects a valid document: a default makes these valid, but does not replace a null. graphql would
 * find them only when it gets there, and by then an answer may have been started and billed.
 */
export function refuseNullVariables(args: ExecutionArgs): GraphQLError | null {
  const operation = getOperationAST(args.document, args.operationName);
  if (operation == null) return null;
  for (const { name, defaultsToNull, isRequired } of needsOf(operation, args)) {
    const value = args.variableValues?.[name];
    if (value === null || (value === undefined && (defaultsToNull || isRequired))) {
      return refusedOperation(badInput(name, 'is null or missing where the query needs a value'));
    }
  }
  return null;
}

/** Yoga reuses the documents of repeated requests. */
const known = new WeakMap<OperationDefinitionNode, readonly Need[]>();

function needsOf(operation: OperationDefinitionNode, { schema, document }: ExecutionArgs): readonly Need[] {
  const earlier = known.get(operation);
  if (earlier !== undefined) return earlier;
  const context = new ValidationContext(schema, document, new TypeInfo(schema), () => {});
  const needs = context
    .getRecursiveVariableUsages(operation)
    .flatMap(({ node, type, parentType }): Need[] => {
      const name = node.name.value;
      const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
      const object = getNullableType(parentType);
      const isChoice = isInputObjectType(object) && object.isOneOf;
      if (definition?.type.kind === Kind.NON_NULL_TYPE || (!isChoice && !isNonNullType(type))) return [];
      const { defaultValue } = definition ?? {};
      return [
        {
          name,
          defaultsToNull: defaultValue?.kind === Kind.NULL,
          isRequired: isChoice && defaultValue === undefined,
        },
      ];
    });
  known.set(operation, needs);
  return needs;
}
