import type { ReadersTask } from './measure-anew.ts';
import { type Load, measureStreams } from './measure-streams.ts';
import { streamPaths } from './stream-paths.ts';

/** Fewer than a hub accepts; streams beyond that share sockets. */
const mostSockets = 250;

/** Measures one load on one path, sends the figures to its parent and ends with it. */
const { name, relay, load }: ReadersTask = JSON.parse(process.argv[2] ?? '');
const { streams, readers = 1 } = load;
const path = await streamPaths[name](relay, Math.min(streams * readers, mostSockets));
const warmUp: Load = { ...load, streams: Math.min(streams, 50), pieces: 50, readers: 1, windowMs: 1_500 };
await measureStreams(path, relay.pid, warmUp);
process.send?.(await measureStreams(path, relay.pid, load));
process.once('disconnect', () => process.exit(0));
