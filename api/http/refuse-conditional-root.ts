import { type DocumentNode, GraphQLError, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

/**
 * The error of a document with @skip or @include at the root of a subscription, which GraphQL forbids: without its root
 * field, a subscription has nothing to open. Null if there is none. To be called before graphql validates, which reads
 * these directives as if there were no variables.
 */
export function refuseConditionalRoot({ definitions }: DocumentNode): GraphQLError | null {
  const seen = new Set<string>();

  function findIn({ selections }: SelectionSetNode): SelectionNode | null {
    for (const selection of selections) {
      if (selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include')) {
        return selection;
      }
      const found = findWithin(selection);
      if (found !== null) return found;
    }
    return null;
  }

  function findWithin(selection: SelectionNode): SelectionNode | null {
    if (selection.kind === Kind.INLINE_FRAGMENT) return findIn(selection.selectionSet);
    if (selection.kind === Kind.FIELD || seen.has(selection.name.value)) return null;
    seen.add(selection.name.value);
    for (const definition of definitions) {
      if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
      if (definition.name.value === selection.name.value) return findIn(definition.selectionSet);
    }
    return null;
  }

  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION || definition.operation !== 'subscription') continue;
    const found = findIn(definition.selectionSet);
    if (found !== null) {
      return new GraphQLError('A subscription must not have @skip or @include at its root.', {
        nodes: found,
      });
    }
  }
  return null;
}
