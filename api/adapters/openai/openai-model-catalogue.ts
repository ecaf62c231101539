import { HubError, type UpstreamErrorCode } from '../../domain/errors/hub-error.ts';
import type { ModelCatalogue, UpstreamModel } from '../../domain/status/model-catalogue.ts';
import { callUpstream } from './call-upstream.ts';
import { collectBody } from './collect-body.ts';
import { createUpstreamError } from './create-response-error.ts';
import type { SecretGuard } from './guard-secret.ts';
import { parseJson, readObject, readText } from './read-json.ts';
import { readModelId } from './read-model-id.ts';
import { readUpstreamError } from './read-upstream-error.ts';
import type { UpstreamLink } from './upstream-link.ts';

const maxListBytes = 4 * 1024 * 1024;

/** In milliseconds. */
export interface CatalogueTimeouts {
  /** Until the response headers of the list of models. */
  readonly catalogueMs: number;
  /** From the headers on, for the list itself. */
  readonly catalogueBodyMs: number;
}

/** Queries `GET /models`. A 2xx response that is not a list of models is a PROTOCOL_ERROR. */
export function createOpenAiModelCatalogue(
  link: UpstreamLink,
  { catalogueMs, catalogueBodyMs }: CatalogueTimeouts,
): ModelCatalogue {
  const { facts } = link;
  return {
    list(signal, opened) {
      return callUpstream<readonly UpstreamModel[]>(link, {
        method: 'GET',
        path: '/models',
        facts,
        firstByteMs: catalogueMs,
        totalMs: catalogueMs + catalogueBodyMs,
        signal,
        receive({ headers, requestId }, call) {
          const failure = (code: UpstreamErrorCode) => new HubError(code, { facts, requestId });
          opened();
          call.deadline.set(catalogueBodyMs, () => call.fail(failure('TIMEOUT')));
          return collectBody(headers, maxListBytes, (text, end) => {
            if (end === 'LOST') throw failure('STREAM_BROKEN');
            const body = end === 'FULL' ? undefined : parseJson(text);
            const error = readUpstreamError(body, false);
            if (error !== null) {
              throw createUpstreamError({
                error,
                status: null,
                headers,
                facts,
                requestId,
                now: link.clock.now(),
              });
            }
            const models = readModels(body, link.secret);
            if (models === null) throw failure('PROTOCOL_ERROR');
            call.succeed(models);
          });
        },
      });
    },
  };
}

/**
 * Accepts `{data: [{id}]}` (OpenAI), a bare list (Together), `{models: [{name}]}`, and the `{data: null}` of an Ollama
 * that has no model yet; null for anything else.
 */
function readModels(body: unknown, secret: SecretGuard): readonly UpstreamModel[] | null {
  const outer = readObject(body);
  const list = [body, outer?.data, outer?.models].find(Array.isArray);
  if (list === undefined) return outer?.object === 'list' ? [] : null;
  const models = new Map<string, UpstreamModel>();
  for (const entry of list) {
    const model = readObject(entry);
    const id = readModelId(model?.id ?? model?.name, secret);
    if (model === null || id === null) continue;
    const shutdownDate = readDate(model.shutdown_date ?? model.deprecation);
    const contextWindow = readContextWindow(model);
    models.set(id, {
      id,
      shutdownDate,
      ...(contextWindow !== undefined && { contextWindow }),
      ...(cannotChat(model) && { cannotChat: true }),
    });
  }
  return [...models.values()];
}

/** As vLLM, Groq, Mistral, and OpenRouter and Together say it, in this order. */
function readContextWindow(model: Readonly<Record<string, unknown>>): number | undefined {
  const { max_model_len, context_window, max_context_length, context_length } = model;
  return [max_model_len, context_window, max_context_length, context_length].find(isContextWindow);
}

/** Less than a thousand tokens would leave no room for instructions, and more than GraphQL's Int no sense. */
function isContextWindow(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1_000 && Number(value) < 2 ** 31;
}

/** As Mistral, Azure, Groq and Together say it, in this order; OpenAI and most others say nothing. */
function cannotChat({ capabilities, active, type }: Readonly<Record<string, unknown>>): boolean {
  const { completion_chat, chat_completion } = readObject(capabilities) ?? {};
  if (completion_chat === false || chat_completion === false || active === false) return true;
  return /(image|audio|video)(?!-text)|embed|rerank|moderation|speech|transcri/.test(readText(type) ?? '');
}

/** `YYYY-MM-DD` from an ISO date or from seconds since the epoch. */
function readDate(value: unknown): string | null {
  const date = typeof value === 'number' ? new Date(value * 1000) : new Date(readText(value) ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
