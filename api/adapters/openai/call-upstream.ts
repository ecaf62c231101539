import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { type ErrorFacts, HubError } from '../../domain/errors/hub-error.ts';
import { classifyConnectionError } from './classify-connection-error.ts';
import { collectBody } from './collect-body.ts';
import { createDeadline, type Deadline } from './create-deadline.ts';
import { createResponseError } from './create-response-error.ts';
import { readRateLimits } from './read-rate-limits.ts';
import { readRequestId } from './read-response-headers.ts';
import type { UpstreamLink } from './upstream-link.ts';

const maxErrorBytes = 64 * 1024;
const errorBodyMs = 5_000;

/** Receives the body of a successful response. Anything a method throws fails the call. */
export interface BodyReceiver {
  /** `bytes` are overwritten once this returns. */
  data(bytes: Buffer): void;
  /** The body ended properly by the rules of HTTP. */
  end(): void;
  /** The connection broke. */
  lost(error: Error): void;
  /** The time limit of the whole call has expired. The call ends with TIMEOUT unless this concludes it. */
  overdue?(): void;
}

/** The head of a successful response. */
export interface ResponseHead {
  readonly headers: IncomingHttpHeaders;
  readonly requestId: string | null;
}

/** A call under way, as seen by the receiver of its body. Nothing more is received after `succeed` or `fail`. */
export interface Call<Result> {
  readonly settled: boolean;
  readonly deadline: Deadline;
  succeed(result: Result): void;
  fail(error: unknown): void;
}

interface CallOptions<Result> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
  /** What errors of this call may mention besides the host. */
  readonly facts: ErrorFacts;
  /** Time limit until the response headers arrive, including connecting. */
  readonly firstByteMs: number;
  /** Time limit until everything has arrived. The error states this limit. */
  readonly totalMs: number;
  readonly signal: AbortSignal;
  receive(head: ResponseHead, call: Call<Result>): BodyReceiver;
}

/**
 * Sends one request and settles once. Its timers are then cleared, and its socket is closed, or kept idle if the
 * response had ended.
 */
export async function callUpstream<Result>(
  link: UpstreamLink,
  options: CallOptions<Result>,
): Promise<Result> {
  const { clock, connections } = link;
  const { facts, signal } = options;
  const request = await buildRequest(link, options);
  signal.throwIfAborted();

  return await new Promise<Result>((resolve, reject) => {
    let ended = false;
    let receiver: BodyReceiver | null = null;
    const connection = connections.take();
    const guarded = (step: () => void) => {
      if (call.settled) return;
      try {
        step();
      } catch (error) {
        call.fail(error);
      }
    };
    const deadline = createDeadline(clock, guarded);

    const settle = (conclude: () => void) => {
      if (call.settled) return;
      call.settled = true;
      deadline.clear();
      cancelTotal();
      signal.removeEventListener('abort', onAbort);
      // Deferred, because the HTTP parser may be about to see the end of the response, in which case the connection can
      // be kept.
      queueMicrotask(() => connections.giveBack(connection, ended));
      conclude();
    };
    // A plain property: V8 turns an object literal with a getter into a hash table, and this is read for every piece.
    const call = {
      settled: false,
      deadline,
      succeed: (result: Result) => settle(() => resolve(result)),
      fail: (error: unknown) => settle(() => reject(error)),
    };
    const timeOut = (limit?: number) =>
      call.fail(new HubError('TIMEOUT', { facts: limit === undefined ? facts : { ...facts, limit } }));
    const cancelTotal = clock.after(options.totalMs, () =>
      guarded(() => {
        receiver?.overdue?.();
        timeOut(options.totalMs);
      }),
    );
    const onAbort = () => call.fail(signal.reason);

    const open = (status: number, headers: IncomingHttpHeaders): BodyReceiver => {
      const requestId = readRequestId(headers, link.secret);
      const headroom = readRateLimits(headers, facts.model ?? null, clock.now());
      if (headroom !== null) link.onHeadroom(headroom);
      if (status < 300) return options.receive({ headers, requestId }, call);
      const collector = collectBody(headers, maxErrorBytes, (body) => {
        const sent = options.body ?? null;
        throw createResponseError({ status, headers, body, requestId, facts, sent, now: clock.now() });
      });
      deadline.set(errorBodyMs, collector.end);
      return collector;
    };

    signal.addEventListener('abort', onAbort, { once: true });
    deadline.set(options.firstByteMs, () => timeOut());
    connection.client.dispatch(request, {
      onRequestStart() {},
      onResponseStart(_controller, status, headers) {
        if (status < 200) return;
        connection.inBody = true;
        guarded(() => {
          receiver = open(status, headers);
        });
      },
      onResponseData: (_controller, bytes) => guarded(() => receiver?.data(bytes)),
      onResponseEnd() {
        ended = true;
        guarded(() => receiver?.end());
      },
      onResponseError: (_controller, error) =>
        guarded(() => {
          if (receiver === null) throw classifyConnectionError(error, facts);
          receiver.lost(error);
        }),
    });
  });
}

async function buildRequest<Result>(
  { buildRequest, facts }: UpstreamLink,
  { method, path, body }: CallOptions<Result>,
): Promise<Dispatcher.DispatchOptions> {
  try {
    return await buildRequest(method, path, body ?? null);
  } catch {
    // Only a header value that cannot be sent throws here, and the error's text would contain the whole key.
    throw new HubError('INVALID_KEY', { facts });
  }
}
