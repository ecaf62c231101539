import { readObject, readText } from './read-json.ts';

/** How much of a message is read, in characters: its subject is clear long before this, and matching takes time. */
const readLength = 4_000;

/** An error as an OpenAI-compatible server describes it. Upstream text: only for classification, never to be shown. */
export interface UpstreamErrorObject {
  /** Lower case; empty if absent or a number. */
  readonly code: string;
  readonly type: string;
  readonly parameter: string;
  readonly message: string;
  /** The HTTP status that some servers put into `code`; null if there is none. */
  readonly status: number | null;
}

/**
 * Finds the error in a body or a stream chunk; null if there is none. Accepts `{error: {…}}` (OpenAI and most others),
 * `{error: "text"}` (Ollama), `[{error: {…}}]` (Gemini) and, if `isError` (a body with an error status), `{object:
 * "error", message, …}` (vLLM, Mistral) and `{detail: "text"}` (FastAPI).
 */
export function readUpstreamError(body: unknown, isError: boolean): UpstreamErrorObject | null {
  const outer = readObject(Array.isArray(body) ? body[0] : body);
  if (outer === null) return null;
  const text = readText(outer.error) ?? (isError ? readText(outer.detail) : null);
  if (text !== null)
    return { code: '', type: '', parameter: '', message: text.slice(0, readLength), status: null };
  const error = readObject(outer.error) ?? (isError ? outer : null);
  if (error === null) return null;
  const { code, type, param, message } = error;
  const number = Number(code);
  return {
    code: readText(code)?.toLowerCase() ?? '',
    type: readText(type)?.toLowerCase() ?? '',
    parameter: readText(param) ?? '',
    message: readText(message)?.slice(0, readLength) ?? '',
    status: Number.isInteger(number) && number >= 400 && number < 600 ? number : null,
  };
}
