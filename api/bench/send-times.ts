/** Milliseconds on a clock shared by all processes of the machine. */
export function sharedNow(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** A piece of text that carries its send time and needs no escaping in JSON. */
export function markNow(): string {
  return ` ~${process.hrtime.bigint() / 1_000n};`;
}

/** Calls back with the send time of each piece in a text, in milliseconds on the clock of `sharedNow`. */
export function readMarks(text: string, onPiece: (sentAt: number) => void): void {
  for (let at = text.indexOf('~'); at !== -1; at = text.indexOf('~', at + 1)) {
    const end = text.indexOf(';', at);
    if (end !== -1) onPiece(Number(text.slice(at + 1, end)) / 1_000);
  }
}
