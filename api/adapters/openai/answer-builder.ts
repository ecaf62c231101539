import type { ErrorFacts, HubError, UpstreamErrorCode } from '../../domain/errors/hub-error.ts';
import { maximumAnswerBytes } from '../../domain/generation/answer-limits.ts';
import type {
  FinishReason,
  ModelCompletion,
  ModelObserver,
  Usage,
} from '../../domain/generation/model-exchange.ts';
import type { ResponseHead } from './call-upstream.ts';
import { createUpstreamError } from './create-response-error.ts';
import { mapFinishReason } from './map-finish-reason.ts';
import { mapUsage } from './map-usage.ts';
import { readContentParts } from './read-content-parts.ts';
import { readObject, readText } from './read-json.ts';
import { readModelId } from './read-model-id.ts';
import { readUpstreamError } from './read-upstream-error.ts';
import type { UpstreamLink } from './upstream-link.ts';
import { wholeCharacters } from './whole-characters.ts';

const mayBeEmpty: ReadonlySet<FinishReason> = new Set(['LENGTH', 'CONTENT_FILTER', 'REFUSAL']);

/** An answer while it arrives, as stream chunks or one whole completion. */
export interface AnswerBuilder {
  /** A finish reason was received: the answer is complete, whatever goes wrong afterwards. */
  readonly finished: boolean;
  /** The upstream has reported its token counts. */
  readonly counted: boolean;
  /** No text, refusal or reasoning has arrived so far. */
  readonly empty: boolean;
  /**
   * Processes one chunk; false if the value is not one. Throws a HubError if the chunk reports an error or exceeds the
   * limit, unless the answer is already finished.
   */
  take(chunk: unknown): boolean;
  /**
   * Returns the finished answer. Throws STREAM_BROKEN without a finish reason and EMPTY_ANSWER if there is nothing to
   * show.
   */
  conclude(): ModelCompletion;
  /** Delivers what the secret filter still holds back, however the answer ended. Must be the last call. */
  end(): void;
}

/**
 * A refusal is text to its reader, so it is delivered as text and the answer ends with REFUSAL. Only the first choice
 * counts, since ModelHub requests no others.
 */
export function createAnswerBuilder(
  link: UpstreamLink,
  options: {
    readonly head: ResponseHead;
    readonly requestedModel: string;
    readonly facts: ErrorFacts;
    readonly observer: ModelObserver;
    failure(code: UpstreamErrorCode, more?: ErrorFacts): HubError;
  },
): AnswerBuilder {
  const { head, facts, observer, failure } = options;
  const { headers, requestId } = head;
  const text = link.secret.filter(wholeCharacters((delta) => observer.text(delta)));
  const reasoning = link.secret.filter(wholeCharacters((delta) => observer.reasoning(delta)));
  let model: string | null = null;
  let finishReason: FinishReason | null = null;
  let refused = false;
  let usage: Usage | null = null;
  let serviceTier: string | null = null;
  let begun = false;
  let size = 0;

  function deliver(delta: string, filter: { push(text: string): void }): void {
    size += Buffer.byteLength(delta);
    builder.empty = false;
    if (size <= maximumAnswerBytes) filter.push(delta);
    else if (finishReason === null) throw failure('OUTPUT_TOO_LARGE', { limit: maximumAnswerBytes });
  }

  function deliverParts(content: readonly unknown[]): void {
    const parts = readContentParts(content);
    if (parts.reasoning !== null) deliver(parts.reasoning, reasoning);
    if (parts.text !== null) deliver(parts.text, text);
  }

  function takeChoice(value: unknown): void {
    const choice = readObject(value);
    if (choice === null || (choice.index ?? 0) !== 0) return;
    const delta = readObject(choice.delta) ?? readObject(choice.message);
    const thought = readText(delta?.reasoning_content) ?? readText(delta?.reasoning);
    const content = readText(delta?.content);
    const refusal = readText(delta?.refusal);
    if (thought !== null) deliver(thought, reasoning);
    if (content !== null) deliver(content, text);
    else if (Array.isArray(delta?.content)) deliverParts(delta.content);
    if (refusal !== null) deliver(refusal, text);
    refused ||= refusal !== null;
    const reason = readText(choice.finish_reason);
    if (reason === null || finishReason !== null) return;
    const mapped = mapFinishReason(reason);
    if (mapped === 'BROKEN') throw failure('STREAM_BROKEN');
    finishReason = mapped;
    builder.finished = true;
  }

  // Plain properties, because V8 turns an object literal with getters into a hash table.
  const builder = {
    finished: false,
    counted: false,
    empty: true,
    take(value: unknown): boolean {
      const error = readUpstreamError(value, false);
      if (error !== null && finishReason === null) {
        throw createUpstreamError({ error, status: null, headers, facts, requestId, now: link.clock.now() });
      }
      const chunk = readObject(value);
      const choices = chunk === null ? null : readChoices(chunk, begun);
      if (chunk === null || choices === null) return false;
      begun = true;
      const named = model === null ? readModelId(chunk.model, link.secret) : null;
      const counted = mapUsage(chunk.usage);
      model = named ?? model;
      usage = counted ?? usage;
      if (serviceTier === null || counted !== null) {
        serviceTier = readServiceTier(chunk.service_tier) ?? serviceTier;
      }
      builder.counted = usage !== null;
      if (named !== null || counted !== null) observer.noted({ model, usage, serviceTier });
      takeChoice(choices[0]);
      return true;
    },
    conclude(): ModelCompletion {
      if (finishReason === null) throw failure('STREAM_BROKEN', { unexplained: true });
      const reason = refused ? 'REFUSAL' : finishReason;
      if (size === 0 && !mayBeEmpty.has(reason)) throw failure('EMPTY_ANSWER');
      return { finishReason: reason, model: model ?? options.requestedModel, usage, serviceTier };
    },
    end(): void {
      text.end();
      reasoning.end();
    },
  };
  return builder;
}

/** Null if this is no chunk. Gateways send chunks without choices for counts and as signs of life. */
function readChoices(chunk: Readonly<Record<string, unknown>>, begun: boolean): readonly unknown[] | null {
  const { choices, object, usage } = chunk;
  if (Array.isArray(choices)) return choices;
  if (choices !== null && choices !== undefined) return null;
  if (object === 'chat.completion.chunk') return [];
  return begun && (choices === null || mapUsage(usage) !== null) ? [] : null;
}

/** A single short word; null for anything else. */
function readServiceTier(value: unknown): string | null {
  const tier = readText(value);
  return tier !== null && /^[a-z_-]{1,20}$/.test(tier) ? tier : null;
}
