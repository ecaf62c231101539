import { setTimeout as wait } from 'node:timers/promises';
import type { NonEmpty } from '../sandbox/seeded-choice.ts';
import {
  doneFrame,
  finishFrame,
  frame,
  httpResponse,
  type RawExchange,
  textFrame,
} from '../testing/raw-upstream.ts';
import { type ChatUpstream, startChatUpstream } from '../testing/start-chat-upstream.ts';

/** What follows the pieces of an answer. */
const endings = {
  async completes(exchange) {
    await exchange.send(finishFrame('stop'), doneFrame);
    await exchange.closeStream();
  },
  resets: (exchange) => exchange.reset(),
  async hangsUp(exchange) {
    await exchange.write('40\r\ndata:');
    exchange.end();
  },
  truncates: (exchange) => exchange.closeStream(),
  stalls: () => {},
  garbles: (exchange) => exchange.send('data: {"choices": [}\n\n'),
  fails: (exchange) => exchange.send(frame({ error: { message: 'no', code: 'server_error' } })),
} satisfies Record<string, (exchange: RawExchange) => void | Promise<void>>;

type Ending = keyof typeof endings;

/** The failure code of each ending; null if it is not a failure. */
export const codeOfEnding: Readonly<Record<Ending, string | null>> = {
  completes: null,
  resets: 'STREAM_BROKEN',
  hangsUp: 'STREAM_BROKEN',
  truncates: 'STREAM_BROKEN',
  stalls: 'STALLED',
  garbles: 'PROTOCOL_ERROR',
  fails: 'UPSTREAM_ERROR',
};
export const faultyEndings: NonEmpty<Ending> = [
  'resets',
  'hangsUp',
  'truncates',
  'stalls',
  'garbles',
  'fails',
];

/** An answer as its question specifies it, so that it is known without being read. */
export interface PacedAnswer {
  /** Unique to this answer. */
  readonly name: string;
  readonly pieces: number;
  /** Milliseconds between two pieces. */
  readonly paceMs: number;
  readonly ending?: Ending;
  /** Whether the first request fails before its first piece, so that the hub has to retry. */
  readonly flaky?: boolean;
}

/** The question that gets this answer. */
export function pacedQuestion(answer: PacedAnswer): string {
  return JSON.stringify(answer);
}

/** The whole text of an answer; no piece occurs in any other answer. */
export function pacedText({ name, pieces }: PacedAnswer): string {
  return Array.from({ length: pieces }, (_, index) => pieceOf(name, index)).join('');
}

/** An upstream that answers each question piece by piece, as the question specifies. */
export function startPacedUpstream(): Promise<ChatUpstream> {
  const refused = new Set<string>();
  return startChatUpstream(async ({ exchange, question }) => {
    const { name, pieces, paceMs, ending = 'completes', flaky = false }: PacedAnswer = JSON.parse(question);
    if (flaky && !refused.has(name)) {
      refused.add(name);
      return exchange.write(httpResponse(503, '', { connection: 'close' }));
    }
    let gone = false;
    void exchange.closed.then(() => {
      gone = true;
    });
    await exchange.openStream();
    for (let index = 0; index < pieces && !gone; index++) {
      await exchange.send(textFrame(pieceOf(name, index)));
      await wait(paceMs);
    }
    await endings[ending](exchange);
  });
}

function pieceOf(name: string, index: number): string {
  return `${name}/${index}é😀 `;
}
