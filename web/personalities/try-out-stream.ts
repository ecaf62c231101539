import { bytesOf, newestOf } from '../chat/chat-request.ts';
import type { OpenStream } from '../chat/generation.ts';
import type { PersonalityDraftInput } from '../graphql/__generated__/graphql.ts';

/** What one frame to the hub takes, with room for what stands around it. */
const mostBytes = 240_000;

/**
 * Streams whose starts ask the draft in place of a personality that is kept. The same request asks the same draft,
 * however often it is sent and whatever was written since.
 */
export function createTryOutStream(open: OpenStream, readDraft: () => PersonalityDraftInput): OpenStream {
  const asked = new Map<string, PersonalityDraftInput>();
  return (input, sink) => {
    const { start } = input;
    if (!start) return open(input, sink);
    const requestId = String(start.requestId);
    const tryOut = asked.get(requestId) ?? readDraft();
    asked.set(requestId, tryOut);
    const room = mostBytes - bytesOf(JSON.stringify({ tryOut, turn: start.turn }));
    const history = newestOf(start.target?.temporary?.history ?? [], room);
    return open(
      { start: { ...start, personalityId: null, target: { temporary: { history } }, tryOut } },
      sink,
    );
  };
}
