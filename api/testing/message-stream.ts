interface StreamEvent {
  /** `message` for those without a type of their own. */
  readonly type: string;
  readonly data: string;
}

/** A connection over server-sent events and POST that knows nothing of the protocol, so that tests can violate it. */
export interface MessageStream extends AsyncDisposable {
  post(body: unknown): Promise<Response>;
  /** Sends messages in one request; texts go as they are. */
  send(...messages: (object | string)[]): Promise<Response>;
  /** The next event that has not been read yet; null at the end. */
  next(): Promise<StreamEvent | null>;
  /** The next message, parsed. */
  nextMessage(): Promise<unknown>;
}

export async function openMessageStream(url: URL): Promise<MessageStream> {
  const address = new URL('/graphql/messages', url);
  const leaving = new AbortController();
  const response = await fetch(address, { signal: leaving.signal });
  if (response.body === null) throw new Error('The stream has no body.');
  const events = readEvents(response.body.pipeThrough(new TextDecoderStream()));
  const next = async () => (await events.next()).value ?? null;
  const connection = await next();

  const post = (body: unknown) =>
    fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Message-Stream': connection?.data ?? '' },
      body: JSON.stringify(body),
    });

  return {
    post,
    send: (...messages) =>
      post(messages.map((message) => (typeof message === 'string' ? message : JSON.stringify(message)))),
    next,
    nextMessage: async () => JSON.parse((await next())?.data ?? 'null'),
    async [Symbol.asyncDispose]() {
      leaving.abort();
    },
  };
}

async function* readEvents(texts: ReadableStream<string>): AsyncGenerator<StreamEvent, null> {
  let rest = '';
  try {
    for await (const text of texts) {
      const blocks = (rest + text).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, type = 'message', data] = /^(?:event: (.*)\n)?data: (.*)$/.exec(block) ?? [];
        if (data !== undefined) yield { type, data };
      }
    }
  } catch {
    // Broken off: the same as an end.
  }
  return null;
}
