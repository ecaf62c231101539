import {
  type ExecutionArgs,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getOperationAST,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { HubError } from '../domain/errors/hub-error.ts';
import { largestPage } from '../schema/check-argument.ts';
import { sizeOf } from '../schema/field-size.ts';
import { refusedOperation } from './public-error.ts';

/** Maximum number of tokens in a document. GraphiQL's introspection query has about 300. */
export const maximumTokens = 1_000;

/** Far above what any page needs: the deepest useful query of this schema has nine levels. */
export const limits = { roots: 5, depth: 12, aliases: 15, directives: 20, cost: 100_000 } as const;
type Limit = keyof typeof limits;
/**
 * The size of an operation or part of one; `roots` counts the fields at the operation's top level, each of which starts
 * work.
 */
interface Measure extends Record<Limit, number> {
  /** Extra cost for each day that a surrounding field covers. */
  readonly costOfDay: number;
}

const nothing: Measure = { roots: 0, depth: 0, aliases: 0, directives: 0, cost: 0, costOfDay: 0 };

const problems: Record<Limit, (limit: number, actual: number) => string> = {
  roots: (limit, actual) => `has ${actual} fields at its root; the limit is ${limit}`,
  depth: (limit, actual) => `is ${actual} levels deep; the limit is ${limit}`,
  aliases: (limit, actual) => `has ${actual} aliases; the limit is ${limit}`,
  directives: (limit, actual) => `has ${actual} directives; the limit is ${limit}`,
  cost: (limit, actual) =>
    `could return ${actual} fields; the limit is ${limit}: ask for smaller pages or fewer fields`,
};

/**
 * Refuses oversized operations with BAD_INPUT; null if this one is fine. Expects a valid document.
 * The cost is the number of fields in the result if all pages and lists are full, given the variables and the defaults
 * of `first` and `last`; a long text counts as many fields.
 */
export function refuseOversized(args: ExecutionArgs): GraphQLError | null {
  const operation = getOperationAST(args.document, args.operationName);
  if (operation === null || operation === undefined) return null;
  const measure = measureOperation(operation, args);
  for (const name of Object.keys(limits) as Limit[]) {
    if (measure[name] <= limits[name]) continue;
    const problem = problems[name](limits[name], measure[name]);
    return refusedOperation(
      new HubError('BAD_INPUT', {
        facts: { field: 'query', problem, limit: limits[name], actual: measure[name] },
      }),
    );
  }
  return null;
}

/** Sizes of operations that do not depend on variables. Yoga reuses the documents of repeated requests. */
const measuredOnce = new WeakMap<OperationDefinitionNode, Measure>();

function measureOperation(operation: OperationDefinitionNode, args: ExecutionArgs): Measure {
  const known = measuredOnce.get(operation);
  if (known !== undefined) return known;
  const { schema, document } = args;
  let varies = false;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Measure>();

  function measureSet({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): Measure {
    const sum = { ...nothing };
    for (const selection of selections) {
      let part: Measure;
      if (selection.kind === Kind.FIELD) {
        part = measureField(selection, parent);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition;
        part = measureSet(
          selection.selectionSet,
          condition === undefined ? parent : schema.getType(condition.name.value),
        );
      } else {
        part = measureFragment(selection.name.value);
      }
      sum.roots += part.roots;
      sum.depth = Math.max(sum.depth, part.depth);
      sum.aliases += part.aliases;
      sum.directives += part.directives + countDirectives(selection);
      sum.cost += part.cost;
      sum.costOfDay += part.costOfDay;
    }
    return sum;
  }

  /** Measures each fragment once, so that nested fragments cannot take exponential time. */
  function measureFragment(name: string): Measure {
    const earlier = measured.get(name);
    if (earlier !== undefined) return earlier;
    const fragment = fragments.get(name);
    if (fragment === undefined) return nothing;
    measured.set(name, nothing);
    const measure = measureSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    measure.directives += countDirectives(fragment);
    measured.set(name, measure);
    return measure;
  }

  function measureField(field: FieldNode, parent: GraphQLNamedType | undefined): Measure {
    const aliases = field.alias === undefined ? 0 : 1;
    const roots = field.name.value === '__typename' ? 0 : 1;
    const leaf: Measure = { ...nothing, roots, depth: 1, aliases, cost: 1 };
    // A validation rule limits introspection.
    if (field.name.value.startsWith('__')) return leaf;
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined;
    if (definition === undefined) return leaf;
    const { items, days, weight } = sizeOf(definition);
    if (field.selectionSet === undefined) return { ...leaf, cost: weight ?? 1 };
    const inner = measureSet(field.selectionSet, getNamedType(definition.type));
    const around = { ...inner, roots, depth: inner.depth + 1, aliases: inner.aliases + aliases };
    if (items === 'DAYS') return { ...around, cost: 1, costOfDay: inner.cost };
    if (days !== undefined) {
      const count = days((name) => valueGiven(field, name));
      return { ...around, cost: 1 + inner.cost + inner.costOfDay * count, costOfDay: 0 };
    }
    const size = items ?? pageSize(field, definition);
    return { ...around, cost: 1 + inner.cost * size, costOfDay: inner.costOfDay * size };
  }

  function pageSize(field: FieldNode, { args: definitions }: GraphQLField<unknown, unknown>): number {
    const definition = definitions.find(({ name }) => name === 'first');
    if (definition === undefined) return 1;
    const size = sizeGiven(field, 'last') ?? sizeGiven(field, 'first');
    const asked = size ?? (typeof definition.defaultValue === 'number' ? definition.defaultValue : 1);
    // A larger page is refused later, with the argument's name.
    return Math.min(Math.max(1, asked), largestPage);
  }

  function sizeGiven(field: FieldNode, name: 'first' | 'last'): number | null {
    const size = valueGiven(field, name);
    return typeof size === 'number' ? size : null;
  }

  /** Undefined if missing or neither a number nor a string. */
  function valueGiven(field: FieldNode, name: string): unknown {
    const given = field.arguments?.find((argument) => argument.name.value === name)?.value;
    if (given?.kind !== Kind.VARIABLE) return literal(given);
    varies = true;
    const variable = given.name.value;
    const value = args.variableValues?.[variable];
    if (value !== undefined) return value;
    const definition = operation.variableDefinitions?.find((each) => each.variable.name.value === variable);
    return literal(definition?.defaultValue);
  }

  const measure = measureSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  for (const place of [operation, ...(operation.variableDefinitions ?? [])]) {
    measure.directives += countDirectives(place);
  }
  if (!varies) measuredOnce.set(operation, measure);
  return measure;
}

function literal(value: ValueNode | undefined): unknown {
  if (value?.kind === Kind.INT) return Number(value.value);
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function countDirectives({
  directives = [],
}: {
  readonly directives?: readonly unknown[] | undefined;
}): number {
  return directives.length;
}
