import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  getOperationAST,
  type InlineFragmentNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { ChatDelta, ChatEvent, ChatReasoning } from '../domain/generation/chat-event.ts';
import { serializeDateTime } from './builder.ts';

type Delta = ChatDelta | ChatReasoning;

/** Gives the result for one event of a subscription, or null for one that has to be executed. */
export type DeltaProjection = (event: unknown) => ExecutionResult | null;

const fields: Readonly<Record<string, (delta: Delta) => string | number>> = {
  __typename: ({ type }) => type,
  generationId: ({ generationId }) => generationId,
  seq: ({ seq }) => seq,
  at: ({ at }) => serializeDateTime(at),
  text: ({ text }) => text,
};

/**
 * The same as executing `chatStream` for a delta, at a tenth of the cost: the selection is read once for the whole
 * stream instead of once for each word and reader. Null when the operation is another one, or has a directive.
 */
export function projectDeltas({ document, operationName }: ExecutionArgs): DeltaProjection | null {
  const operation = getOperationAST(document, operationName);
  const [root, ...others] = operation?.selectionSet.selections ?? [];
  if (root?.kind !== Kind.FIELD || root.name.value !== 'chatStream' || others.length > 0) return null;
  if (root.selectionSet === undefined || root.directives?.length !== 0) return null;
  const key = (root.alias ?? root.name).value;
  const plans = {
    ChatDelta: planFields('ChatDelta', root.selectionSet, document),
    ChatReasoning: planFields('ChatReasoning', root.selectionSet, document),
  };

  return (event) => {
    if (!isDelta(event)) return null;
    const plan = plans[event.type];
    if (plan === null) return null;
    // As graphql makes them: a client's alias may be any name.
    const data: Record<string, unknown> = Object.create(null);
    const shown: Record<string, unknown> = Object.create(null);
    for (const [responseKey, read] of plan) shown[responseKey] = read(event);
    data[key] = shown;
    return { data };
  };
}

function isDelta(event: unknown): event is Delta {
  const { type } = event as ChatEvent;
  return type === 'ChatDelta' || type === 'ChatReasoning';
}

type FieldPlan = ReadonlyMap<string, (delta: Delta) => string | number>;

/** What is selected of one type by response key, in the order of the document; null where that depends on directives. */
function planFields(
  type: Delta['type'],
  selections: SelectionSetNode,
  document: DocumentNode,
): FieldPlan | null {
  const fragments = new Map(
    document.definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const plan = new Map<string, (delta: Delta) => string | number>();
  const applies = (condition: string | undefined) =>
    condition === undefined || condition === type || condition === 'ChatEvent';

  function collect({ selections: nodes }: SelectionSetNode): boolean {
    return nodes.every(
      (node) =>
        node.directives?.length === 0 &&
        (node.kind === Kind.FIELD
          ? collectField(node)
          : collectFragment(node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value))),
    );
  }

  function collectField({ name, alias = name }: FieldNode): boolean {
    const read = fields[name.value];
    if (read !== undefined && !plan.has(alias.value)) plan.set(alias.value, read);
    return read !== undefined;
  }

  function collectFragment(fragment: InlineFragmentNode | FragmentDefinitionNode | undefined): boolean {
    if (fragment?.directives?.length !== 0) return false;
    return !applies(fragment.typeCondition?.name.value) || collect(fragment.selectionSet);
  }

  return collect(selections) ? plan : null;
}
