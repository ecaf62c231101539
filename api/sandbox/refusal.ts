/** A complete HTTP response that is not a completion. */
export interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface OpenAiError {
  readonly message: string;
  readonly type: string;
  readonly code: string | null;
  readonly param: string | null;
}

/** Included in every upstream text, so that tests can prove that none of them reaches a reader. */
export const upstreamTextMark = '(text of the sandbox upstream)';

/** An error in OpenAI's shape: `{"error": {message, type, param, code}}`. */
export function refuse(
  status: number,
  error: Partial<OpenAiError> & { readonly message: string },
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: errorBody({ type: 'invalid_request_error', code: null, param: null, ...error }),
  };
}

export function errorBody(error: OpenAiError): string {
  return JSON.stringify({
    error: {
      message: `${error.message} ${upstreamTextMark}`,
      type: error.type,
      param: error.param,
      code: error.code,
    },
  });
}

export function htmlPage(status: number, title: string): Refusal {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1><p>${upstreamTextMark}</p></html>\n`,
  };
}
