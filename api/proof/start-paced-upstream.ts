import { setTimeout as wait } from 'node:timers/promises';
import { finishFrame, textFrame } from '../testing/raw-upstream.ts';
import { type ChatUpstream, startChatUpstream } from '../testing/start-chat-upstream.ts';

/** An answer as its question asks for it, so that it is known without having been read. */
export interface PacedAnswer {
  /** Tells one answer from all others. */
  readonly name: string;
  readonly pieces: number;
  readonly paceMs: number;
}

/** The question that gets this answer. */
export function pacedQuestion({ name, pieces, paceMs }: PacedAnswer): string {
  return `${name} ${pieces} ${paceMs}`;
}

/** The whole text of an answer; no piece occurs in another one. */
export function pacedText({ name, pieces }: PacedAnswer): string {
  return Array.from({ length: pieces }, (_, index) => pieceOf(name, index)).join('');
}

/** An upstream that answers each question piece by piece at the pace that it asks for. */
export function startPacedUpstream(): Promise<ChatUpstream> {
  return startChatUpstream(async ({ exchange, question }) => {
    const [name = '', pieces, paceMs] = question.split(' ');
    let gone = false;
    void exchange.closed.then(() => {
      gone = true;
    });
    await exchange.openStream();
    for (let index = 0; index < Number(pieces) && !gone; index++) {
      await exchange.send(textFrame(pieceOf(name, index)));
      await wait(Number(paceMs));
    }
    await exchange.send(finishFrame('stop'));
    await exchange.closeStream();
  });
}

function pieceOf(name: string, index: number): string {
  return `${name}/${index}é😀 `;
}
