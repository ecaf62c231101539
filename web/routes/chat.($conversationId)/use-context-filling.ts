import { useMemo } from 'react';
import type { ChatState } from '../../chat/chat-state.ts';
import { type ContextFilling, contextFilling, contextLoad } from '../../chat/context-load.ts';
import { shownMessages } from '../../chat/shown-turns.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';

/** How full the context is with the shown branch and what is typed, for the variant that would be asked. */
export function useContextFilling(
  state: ChatState,
  variant: ServingVariant | undefined,
): (typed: string) => ContextFilling | null {
  const limit = variant?.inputLimit ?? null;
  const model = variant?.model ?? null;
  return useMemo(() => {
    const load = contextLoad(shownMessages(state), { limit, model, temporary: state.temporary });
    return (typed) => (load === null ? null : contextFilling(load, typed));
  }, [state, limit, model]);
}
