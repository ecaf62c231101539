/** In characters, or one message that is longer: proxies accept a megabyte and more, and escapes may double it. */
const batchLength = 256 * 1024;

type Listener<Data> = ((event: Data) => void) | null;

/**
 * Carries the messages of a WebSocket where none gets through: to the page as server-sent events, to the hub by POST.
 * Has what graphql-ws uses of a WebSocket.
 */
export class EventSocket {
  readyState: number = WebSocket.CONNECTING;
  onopen: Listener<void> = null;
  onmessage: Listener<Pick<MessageEvent<string>, 'data'>> = null;
  onclose: Listener<CloseEvent> = null;
  onerror: Listener<Event> = null;
  readonly #events: EventSource;
  readonly #leaving = new AbortController();
  readonly #url: string;
  #token = '';
  #unsent: string[] = [];

  constructor(url: string) {
    this.#url = url;
    this.#events = new EventSource(url);
    this.#events.addEventListener('connection', ({ data }) => {
      this.#token = data;
      this.readyState = WebSocket.OPEN;
      this.onopen?.();
    });
    this.#events.onmessage = (event) => this.onmessage?.(event);
    this.#events.addEventListener('close', ({ data }) => {
      const { code, reason } = JSON.parse(data);
      this.close(code, reason);
    });
    // Left open, it would return by itself, to a connection of which nothing is known.
    this.#events.onerror = () => this.close(1006);
  }

  send(message: string): void {
    if (this.#unsent.push(message) === 1) void this.#sendAll();
  }

  close(code = 1000, reason = ''): void {
    if (this.readyState === WebSocket.CLOSED) return;
    this.readyState = WebSocket.CLOSED;
    this.#events.close();
    // What hangs would keep one of the browser's few connections.
    this.#leaving.abort();
    queueMicrotask(() => this.onclose?.(new CloseEvent('close', { code, reason })));
  }

  /** One request at a time, as messages may not overtake each other. */
  async #sendAll(): Promise<void> {
    while (this.#unsent.length > 0 && this.readyState === WebSocket.OPEN) {
      const messages = this.#unsent.slice(0, batchSize(this.#unsent));
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Message-Stream': this.#token },
        body: JSON.stringify(messages),
        signal: this.#leaving.signal,
      }).catch(() => null);
      // Like a WebSocket whose message was too large: trying again would end the same.
      if (response?.ok !== true) this.close(response?.status === 413 ? 1009 : 1006);
      this.#unsent.splice(0, messages.length);
    }
  }
}

function batchSize(messages: readonly string[]): number {
  let length = 0;
  const end = messages.findIndex((message, index) => {
    length += message.length;
    return index > 0 && length > batchLength;
  });
  return end === -1 ? messages.length : end;
}
