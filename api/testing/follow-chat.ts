import { type ChatFold, createExactFold, createSimpleFold } from './chat-fold.ts';
import type { OpenChatReader, WireEvent, WireInput } from './chat-wire.ts';

interface FollowOptions {
  readonly url: URL;
  readonly open: OpenChatReader;
  readonly input: WireInput;
  /** After reconnecting, `simple` reads from a snapshot and `exact` from after its last event. */
  readonly resume: 'simple' | 'exact';
  /** How `simple` asks again; a start that is repeated needs a requestId. */
  readonly again?: 'start' | 'watch';
  /** Called after each event; true breaks the connection there. */
  readonly cut?: (event: WireEvent) => boolean;
}

export interface FollowedChat {
  readonly fold: ChatFold;
  readonly generationId: string;
  /** Null for a temporary chat, and for a reader that never saw the start. */
  readonly conversationId: string | null;
  readonly connections: number;
  /** Events that arrived, repeats included. */
  readonly events: number;
}

/** Reads an answer to its end, across any number of broken connections. */
export async function followChat(options: FollowOptions): Promise<FollowedChat> {
  const { url, open, resume, again = 'watch', cut = () => false } = options;
  const fold = resume === 'exact' ? createExactFold() : createSimpleFold();
  let { input } = options;
  let generationId = '';
  let conversationId: string | null = null;
  let connections = 0;
  let events = 0;

  for (;;) {
    connections++;
    await using reader = await open(url, input);
    if (await readOn(reader)) return { fold, generationId, conversationId, connections, events };
    if (resume === 'exact') input = { watch: { generationId, after: fold.lastSeq } };
    else if (again === 'watch') input = { watch: { generationId } };
  }

  /** False if the connection was cut before the stream was complete. */
  async function readOn(reader: Awaited<ReturnType<OpenChatReader>>): Promise<boolean> {
    for (let event = await reader.next(); event !== null; event = await reader.next()) {
      events++;
      ({ generationId } = event);
      if (event.__typename === 'ChatStarted') conversationId = event.conversation?.id ?? null;
      fold.apply(event);
      if (cut(event)) {
        reader.cut();
        return false;
      }
    }
    if (fold.terminal === null) throw new Error('the stream is complete without a terminal event');
    return true;
  }
}
