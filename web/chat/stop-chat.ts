import type { Client } from 'urql';
import type { ChatDependencies } from './chat.ts';
import { StopChat } from './chat-documents.ts';

/** An unreachable hub may not even refuse. */
const stopWithinMs = 8_000;

/** Stops generations through the hub's API, even if the page goes away meanwhile. */
export function createStop(client: Client): ChatDependencies['stop'] {
  return async (input) => {
    const { data, error } = await Promise.race([
      client.mutation(StopChat, { input }, { fetchOptions: { keepalive: true } }).toPromise(),
      rejectAfter(stopWithinMs),
    ]);
    if (error !== undefined) throw error;
    return data?.stopChat.__typename === 'StopChatPayload';
  };
}

function rejectAfter(ms: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), ms);
  });
}
