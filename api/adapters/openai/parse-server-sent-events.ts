import { StringDecoder } from 'node:string_decoder';

export interface ServerSentEvent {
  /** Empty if the event has no name. */
  readonly name: string;
  readonly data: string;
}

/**
 * Parses `text/event-stream` from pieces cut anywhere, even within a character. Lines end with LF or CRLF; a lone CR,
 * which the standard allows and no server sends, does not end a line. Events without data or with empty data are
 * dropped, as is one that the end of the stream cuts off.
 *
 * `onComment` is called for each line that is a comment, which servers send to show that they are still at work. The
 * returned function calls `onTooLong` once, and nothing afterwards, if an event or a line exceeds `maxLength`
 * characters.
 */
export function createServerSentEventParser(
  maxLength: number,
  onEvent: (event: ServerSentEvent) => void,
  onTooLong: () => void,
  onComment: () => void = () => {},
): (bytes: Buffer) => void {
  const decoder = new StringDecoder('utf8');
  let first = true;
  let tooLong = false;
  let unread = '';
  let name = '';
  let data = '';

  function readLine(line: string): void {
    if (line === '') {
      if (data !== '') onEvent({ name, data });
      name = '';
      data = '';
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) onComment();
    if (colon < 1) return;
    const value = line.slice(line.charCodeAt(colon + 1) === 32 ? colon + 2 : colon + 1);
    const field = line.slice(0, colon);
    if (field === 'data') data = data === '' ? value : `${data}\n${value}`;
    else if (field === 'event') name = value;
  }

  function readText(text: string): void {
    if (!text.includes('\n')) {
      unread += text;
      return;
    }
    const lines = unread + text;
    let start = 0;
    for (
      let end = lines.indexOf('\n');
      end !== -1 && data.length <= maxLength;
      end = lines.indexOf('\n', start)
    ) {
      readLine(lines.slice(start, lines.charCodeAt(end - 1) === 13 ? end - 1 : end));
      start = end + 1;
    }
    unread = lines.slice(start);
  }

  return (bytes) => {
    if (tooLong) return;
    const text = decoder.write(bytes);
    readText(first && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
    first &&= text === '';
    if (unread.length > maxLength || data.length > maxLength) {
      tooLong = true;
      unread = '';
      data = '';
      onTooLong();
    }
  };
}
