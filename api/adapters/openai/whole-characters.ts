/**
 * Emits text in whole characters, even if a server cuts it within one. The first half of a surrogate pair waits for the
 * text with the second; if the answer ends first, it is dropped. A lone half elsewhere becomes U+FFFD, as the store
 * would make it.
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
    // `toWellFormed` returns the same string, not a copy, if it is well formed.
    emit(text.toWellFormed());
  };
}

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
