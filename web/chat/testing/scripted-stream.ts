import type { ChatStreamInput } from '../../graphql/__generated__/graphql.ts';
import type { OpenStream, StreamSink } from '../generation.ts';

/** One attach requested by the code under test. */
export interface ScriptedAttach extends StreamSink {
  readonly input: ChatStreamInput;
  readonly closed: boolean;
}

/** Stands in for the hub in tests: keeps every attach, so that a test can send events through it. */
export function createScriptedStream(): { readonly open: OpenStream; readonly attaches: ScriptedAttach[] } {
  const attaches: ScriptedAttach[] = [];
  return {
    attaches,
    open(input, sink) {
      let closed = false;
      attaches.push({
        input,
        event: sink.event,
        refused: sink.refused,
        ended: sink.ended,
        get closed() {
          return closed;
        },
      });
      return () => {
        closed = true;
      };
    },
  };
}
