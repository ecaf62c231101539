let named: string | undefined;

/** Remembers the conversation that a chat of this page has just become. */
export function nameHere(conversationId: string): void {
  named = conversationId;
}

/** Whether the page shows that conversation already, so that going to its address needs no loading. */
export function isNamedHere(conversationId: string | undefined): boolean {
  return conversationId !== undefined && conversationId === named;
}

/** From here on, going to that address means coming from elsewhere. */
export function forgetName(): void {
  named = undefined;
}
