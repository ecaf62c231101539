let named: string | undefined;

/** Remembers the conversation that a chat on this page has just become. */
export function nameHere(conversationId: string): void {
  named = conversationId;
}

/** Whether the page already shows that conversation, so that navigating to its address need not load anything. */
export function isNamedHere(conversationId: string | undefined): boolean {
  return conversationId !== undefined && conversationId === named;
}

/** From now on, going to that address counts as coming from elsewhere. */
export function forgetName(): void {
  named = undefined;
}
