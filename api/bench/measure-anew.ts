import { startChild } from './child-process.ts';
import type { Load, StreamFigures } from './measure-streams.ts';
import type { PathName, Relay } from './stream-paths.ts';

/** What a process of readers measures, as JSON. */
export interface ReadersTask {
  readonly name: PathName;
  readonly relay: Relay;
  readonly load: Load;
}

/**
 * Measures with readers in a process of their own, after a short load that warms up both sides. So no reader waits
 * behind the sockets and the garbage of an earlier path, which would count as the relay's lag.
 */
export async function measureAnew(name: PathName, relay: Relay, load: Load): Promise<StreamFigures> {
  const { origin, pid } = relay;
  const task: ReadersTask = { name, relay: { origin, pid }, load };
  using readers = await startChild('readers.ts', JSON.stringify(task));
  return readers.message as StreamFigures;
}
