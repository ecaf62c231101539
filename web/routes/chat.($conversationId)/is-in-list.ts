/** Whether the reader is moving through the list of chats by keyboard; whoever does stays there, whatever opens. */
export function isInList(): boolean {
  return document.querySelector('[data-sidebar] :focus-visible') !== null;
}
