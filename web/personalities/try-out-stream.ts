import type { OpenStream } from '../chat/generation.ts';
import type { PersonalityDraftInput, StartChatInput } from '../graphql/__generated__/graphql.ts';

/**
 * Opens streams in which the draft answers instead of a stored personality. A repeated request sends the same draft
 * again, whatever was typed since.
 */
export function createTryOutStream(open: OpenStream, readDraft: () => PersonalityDraftInput): OpenStream {
  const asked = new Map<StartChatInput['requestId'], PersonalityDraftInput>();
  return (input, sink) => {
    const { start } = input;
    if (!start) return open(input, sink);
    const tryOut = asked.get(start.requestId) ?? readDraft();
    asked.set(start.requestId, tryOut);
    return open({ start: { ...start, personalityId: null, tryOut } }, sink);
  };
}
