import '@remix-run/node';

declare module '@remix-run/node' {
  /** What the HTTP layer passes to loaders and to the document. */
  interface AppLoadContext {
    /** Runs GraphQL in this process as the viewer who made the request: no socket, no second authentication. */
    readonly fetchGraphql: (url: string, init?: RequestInit) => Promise<Response>;
    /** Allows this response's own inline scripts under the content security policy. */
    readonly nonce: string;
    /** Logs page failures; the visitor sees only that there was one. */
    readonly reportPageError: (error: unknown) => void;
  }
}
