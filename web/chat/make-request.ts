import { type ChatRequest, newRequestId, type Turn, toTemporaryTurn } from './chat-request.ts';
import type { ChatState } from './chat-state.ts';
import type { Choice } from './choice.ts';

interface Asked {
  readonly turn: Turn;
  /** Overrides the chat's choice. */
  readonly by: Partial<Choice>;
  /** Who else answers the same question. */
  readonly others: readonly Choice[] | undefined;
  readonly since: number;
}

/** The request that starts this turn in the chat's current state. */
export function makeRequest(state: ChatState, { turn, by, others, since }: Asked): ChatRequest {
  // A continued answer keeps its personality and variant.
  const continued = turn.kind === 'continue' ? state.messages.get(turn.messageId) : undefined;
  return {
    requestId: newRequestId(),
    personalityId: continued?.personality?.personalityId ?? by.personalityId ?? state.personalityId,
    variantId: continued?.variant?.variantId ?? by.variantId ?? state.variantId,
    conversationId: state.conversationId,
    turn,
    ...(state.temporary && { temporary: toTemporaryTurn(turn, state.messages) }),
    since,
    ...(others && { others: others.map((other) => ({ requestId: newRequestId(), ...other })) }),
  };
}

/** The same request, started anew with whoever is chosen now, on `variantId`; null: on the variant chosen now. */
export function makeAnew(
  request: ChatRequest,
  chosen: Choice,
  { variantId, since }: { readonly variantId: string | null; readonly since: number },
): ChatRequest {
  // A continued answer keeps its personality and variant, and a comparison keeps those it named.
  const asked = request.turn.kind === 'continue' || request.others ? request : chosen;
  return {
    ...request,
    personalityId: asked.personalityId,
    variantId: variantId ?? asked.variantId,
    requestId: newRequestId(),
    since,
    ...(request.others && {
      others: request.others.map((other) => ({
        ...other,
        variantId: (other.variantId === request.variantId ? variantId : null) ?? other.variantId,
        requestId: newRequestId(),
      })),
    }),
  };
}
