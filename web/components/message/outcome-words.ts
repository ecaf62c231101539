import type { Message } from '../../chat/chat-documents.ts';

/** How an answer ended without failing; null if it simply completed. */
export function outcomeWords({ status, finishReason, interruption, content }: Message): string | null {
  if (status === 'STOPPED') return content === '' ? 'Stopped before the first word.' : 'Stopped.';
  if (status === 'INTERRUPTED') {
    if (interruption === 'SHUTDOWN') return 'The hub was shut down while this was being written.';
    if (interruption === 'CRASH') return 'The hub stopped unexpectedly. The last second may be missing.';
    return 'The hub lost this answer while it was being written.';
  }
  if (status !== 'COMPLETED') return null;
  if (finishReason === 'LENGTH') return 'Cut off at its length limit.';
  if (finishReason === 'CONTENT_FILTER')
    return 'The content filter of the model’s provider ended this answer.';
  if (finishReason === 'REFUSAL') return 'The model declined to answer.';
  return null;
}
