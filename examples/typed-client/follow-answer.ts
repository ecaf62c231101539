import { setTimeout as sleep } from 'node:timers/promises';
import { ChatDocument, type ChatStreamInput, type StartChatInput } from './__generated__/graphql.ts';
import type { ChatEvent } from './answer.ts';
import { ConnectionLost, type Hub } from './hub.ts';

const mostFailures = 6;
const firstWaitMs = 200;

/**
 * Asks, and yields the events of the answer in order, each one once, across any number of lost connections.
 *
 * Why not leave that to graphql-ws? Its own retry repeats the subscription with its original variables. With `start`
 * that would read the answer from the beginning; with a fixed `after` it would repeat what has arrived since. Each
 * event advances the position, so each attempt is a new subscription from there. Before the first event there is no
 * position: then `start` is sent again, and its `requestId` makes it the same answer instead of a second one.
 */
export async function* followAnswer(
  hub: Hub,
  start: StartChatInput & { requestId: string },
  onLost: (seq: number) => void,
): AsyncGenerator<ChatEvent> {
  let input: ChatStreamInput = { start };
  for (let failures = 0; ; ) {
    try {
      for await (const { chatStream: event } of hub.listen(ChatDocument, { input })) {
        failures = 0;
        input = { watch: { generationId: event.generationId, after: event.seq } };
        yield event;
      }
      return;
    } catch (error) {
      if (!(error instanceof ConnectionLost) || ++failures > mostFailures) throw error;
      if (failures === 1) onLost(input.watch?.after ?? 0);
      await sleep(firstWaitMs * 2 ** (failures - 1) * (0.5 + Math.random() / 2));
    }
  }
}
