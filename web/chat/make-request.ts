import { type ChatRequest, newRequestId, type Turn, toTemporaryTurn } from './chat-request.ts';
import type { ChatState } from './chat-state.ts';
import type { Choice } from './choice.ts';

interface Asked {
  readonly turn: Turn;
  /** In place of what the chat has chosen. */
  readonly by: Partial<Choice>;
  /** Who answers the same question besides. */
  readonly others: readonly Choice[] | undefined;
  readonly since: number;
}

/** What starts this turn in a chat as it stands. */
export function makeRequest(state: ChatState, { turn, by, others, since }: Asked): ChatRequest {
  // One answer has one personality and variant from its first word to its last.
  const continued = turn.kind === 'continue' ? state.messages.get(turn.messageId) : undefined;
  return {
    requestId: newRequestId(),
    personalityId: continued?.personality?.id ?? by.personalityId ?? state.personalityId,
    variantId: continued?.variant?.id ?? by.variantId ?? state.variantId,
    conversationId: state.conversationId,
    turn,
    ...(state.temporary && { temporary: toTemporaryTurn(turn, state.messages) }),
    since,
    ...(others && { others: others.map((other) => ({ requestId: newRequestId(), ...other })) }),
  };
}

/** The same, started anew: by whoever is chosen now, on `variantId` or for null on the variant that is chosen now. */
export function makeAnew(
  request: ChatRequest,
  chosen: Choice,
  { variantId, since }: { readonly variantId: string | null; readonly since: number },
): ChatRequest {
  // One answer has one personality and variant from its first word to its last; several were asked by name.
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
