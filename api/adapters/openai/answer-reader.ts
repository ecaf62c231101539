import type { ErrorFacts, HubError, UpstreamErrorCode } from '../../domain/errors/hub-error.ts';
import type { ModelCompletion } from '../../domain/generation/model-exchange.ts';
import type { AnswerBuilder } from './answer-builder.ts';
import type { BodyReceiver, Call } from './call-upstream.ts';
import type { ChatTimeouts } from './chat-timeouts.ts';
import { isProtocolFailure } from './classify-connection-error.ts';
import { collectBody } from './collect-body.ts';
import { createServerSentEventParser } from './parse-server-sent-events.ts';
import { parseJson, readObject } from './read-json.ts';

const maxEventLength = 1024 * 1024;
const maxCompletionBytes = 6 * 1024 * 1024;

interface AnswerReaderOptions {
  readonly call: Call<ModelCompletion>;
  readonly answer: AnswerBuilder;
  /** Time limit from the headers to the first piece of the answer. */
  readonly firstMs: number;
  readonly timeouts: ChatTimeouts;
  /** Whether comments show that the server is at work, and so extend the time until the next piece. */
  readonly commentsCount: boolean;
  /** Creates an error with the facts of this request, and with more of them. */
  failure(code: UpstreamErrorCode, more?: ErrorFacts): HubError;
}

/** Reads an answer from server-sent events. Nothing that happens after the finish reason can spoil it. */
export function readEventStream(options: AnswerReaderOptions): BodyReceiver {
  const { call, answer, firstMs, timeouts, commentsCount, failure } = options;
  let chunks = 0;
  let done = false;

  const finish = () => call.succeed(answer.conclude());
  const finishOr = (code: UpstreamErrorCode, more?: ErrorFacts) => {
    if (!answer.finished) throw failure(code, more);
    finish();
  };
  const stall = () => {
    throw failure(chunks === 0 ? 'TIMEOUT' : 'STALLED');
  };

  /** Extends the deadline after an event that counts. */
  const expectMore = (wasFinished: boolean, wasCounted: boolean) => {
    if (!answer.finished) call.deadline.set(answer.empty ? firstMs : timeouts.idleMs, stall);
    else if (answer.counted && !(wasFinished && wasCounted)) call.deadline.set(timeouts.lingerMs, finish);
    else if (!wasFinished) call.deadline.set(timeouts.finishMs, finish);
  };

  const data = createServerSentEventParser(
    maxEventLength,
    (event) => {
      if (call.settled || done) return;
      if (event.data === '[DONE]') {
        done = true;
        if (!answer.finished)
          throw answer.empty ? failure('EMPTY_ANSWER') : failure('STREAM_BROKEN', { unexplained: true });
        call.deadline.set(timeouts.lingerMs, finish);
        return;
      }
      const { finished, counted } = answer;
      const value = parseJson(event.data);
      if (!answer.take(value)) {
        if (finished || isForeign(event.name, value, chunks > 0)) return;
        throw failure('PROTOCOL_ERROR');
      }
      chunks++;
      expectMore(finished, counted);
    },
    () => finishOr('OUTPUT_TOO_LARGE', { limit: maxEventLength }),
    () => {
      if (commentsCount && !call.settled && !answer.finished) expectMore(false, false);
    },
  );

  call.deadline.set(firstMs, stall);
  return {
    data,
    end: () => finishOr(chunks === 0 ? 'EMPTY_ANSWER' : 'STREAM_BROKEN'),
    lost: (error) => finishOr(isProtocolFailure(error) ? 'PROTOCOL_ERROR' : 'STREAM_BROKEN'),
    overdue() {
      if (answer.finished) finish();
    },
  };
}

/** Reads an answer that arrives as one JSON body, from servers that do not stream. */
function readCompletion(options: AnswerReaderOptions): BodyReceiver {
  const { call, answer, firstMs, failure } = options;
  call.deadline.set(firstMs, () => call.fail(failure('TIMEOUT')));
  return collectBody({}, maxCompletionBytes, (body, end) => {
    if (end === 'FULL') throw failure('OUTPUT_TOO_LARGE', { limit: maxCompletionBytes });
    if (end === 'LOST') throw failure('STREAM_BROKEN');
    if (!answer.take(parseJson(body))) throw failure('PROTOCOL_ERROR');
    call.succeed(answer.conclude());
  });
}

/** For servers that send no media type, or the wrong one: the first character shows what the body is. */
export function readUnnamed(options: AnswerReaderOptions): BodyReceiver {
  const { call, firstMs, failure } = options;
  let receiver: BodyReceiver | undefined;
  call.deadline.set(firstMs, () => call.fail(failure('TIMEOUT')));

  function choose(first: string): BodyReceiver {
    if (first === '{') return readCompletion(options);
    if (/[:a-z]/.test(first)) return readEventStream(options);
    throw failure('PROTOCOL_ERROR');
  }

  return {
    data(bytes) {
      const first = bytes.find((byte) => byte > 0x20);
      if (first !== undefined) receiver ??= choose(String.fromCharCode(first));
      receiver?.data(bytes);
    },
    end() {
      if (receiver === undefined) throw failure('EMPTY_ANSWER');
      receiver.end();
    },
    lost(error) {
      if (receiver === undefined) throw failure('STREAM_BROKEN');
      receiver.lost(error);
    },
    overdue: () => receiver?.overdue?.(),
  };
}

/**
 * What is specific to a server and ignored: null, events with other names (`ping`, `metadata`) and, within an answer, any
 * object without a message, which may be an error in words of its own.
 */
function isForeign(name: string, value: unknown, begun: boolean): boolean {
  if (name === 'error') return false;
  if (value === null || (name !== '' && name !== 'message')) return true;
  const object = readObject(value);
  return begun && object !== null && object.choices === undefined && object.message === undefined;
}
