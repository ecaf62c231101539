import type { OpenStream } from '../chat/generation.ts';
import type { PersonalityDraftInput, StartChatInput } from '../graphql/__generated__/graphql.ts';

/**
 * Streams whose starts ask the draft in place of a personality that is kept. The same request asks the same draft,
 * however often it is sent and whatever was written since.
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
