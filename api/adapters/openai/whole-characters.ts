/**
 * Emits text in whole characters, though a server may cut it within one. The first half of a character waits for the
 * text with the second; at the end of an answer nobody calls for it any more, and it is dropped. A half without its
 * other one becomes U+FFFD, as the store would make of it.
 */
export function wholeCharacters(emit: (text: string) => void): (text: string) => void {
  let half = '';
  return (piece) => {
    let text = piece;
    if (half !== '') {
      text = half + text;
      half = '';
    }
    if (isFirstHalf(text.charCodeAt(text.length - 1))) {
      half = text.slice(-1);
      text = text.slice(0, -1);
      if (text === '') return;
    }
    // The same string, not a copy, when it is well formed.
    emit(text.toWellFormed());
  };
}

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
