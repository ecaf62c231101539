import { useMemo } from 'react';
import { type ChatState, shownMessages } from '../../chat/chat-state.ts';
import { type ContextLoad, contextLoad } from '../../chat/context-load.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';

/** What the branch that is shown takes of what the chosen variant is sent. */
export function useContextLoad(state: ChatState, variant: ServingVariant | undefined): ContextLoad | null {
  const limit = variant?.inputLimit ?? null;
  const model = variant?.model ?? null;
  return useMemo(
    () => contextLoad(shownMessages(state), { limit, model, temporary: state.temporary }),
    [state, limit, model],
  );
}
