import { mendTitle } from '../conversations/check-title.ts';
import type { PlacedMessage } from '../conversations/records.ts';
import { describeError } from '../errors/error-catalogue.ts';
import type { OpenedChat } from './chat-file.ts';
import { confined } from './confine-markdown.ts';
import { escaped, quoted } from './safe-markdown.ts';

/** Writes text for people to read: a heading for each chat and for each message of its active branch. */
export async function* writeMarkdown(
  chats: AsyncIterable<OpenedChat<PlacedMessage>>,
  exportedAt: number,
): AsyncGenerator<string> {
  let separator = '';
  for await (const { conversation, messages } of chats) {
    const { title, createdAt } = conversation;
    yield `${separator}# ${escaped(mendTitle(title))}\n\n*Begun ${dateText(createdAt)}, exported from ModelHub ${dateText(exportedAt)}*\n`;
    for await (const message of messages) yield* messageText(message);
    separator = '\n---\n\n';
  }
}

function* messageText(message: PlacedMessage): Generator<string> {
  const { answer, content, createdAt, siblingIndex, siblingCount } = message;
  const version = siblingCount < 2 ? [] : [`${siblingIndex + 1} of ${siblingCount} versions`];
  if (answer === null) {
    yield `\n## You\n\n*${[dateText(createdAt), ...version].join(' · ')}*\n\n${quoted(content)}\n`;
    return;
  }
  const { personality, variant, model, simulated, usage, cost } = answer;
  const facts = [
    dateText(createdAt),
    escaped(variant.name),
    ...(model === '' ? [] : [escaped(model)]),
    ...(simulated ? ['simulated'] : []),
    ...(usage === null ? [] : [`${usage.outputTokens} tokens`]),
    ...(cost?.amount == null ? [] : [`${cost.currency} ${cost.amount}`]),
    ...version,
  ];
  const ending = endingOf(answer);
  yield `\n## ${escaped(personality.name)}\n\n*${facts.join(' · ')}*\n`;
  if (content !== '') {
    yield '\n';
    yield* confined(content);
    yield '\n';
  }
  if (ending !== null) yield `\n*${ending}*\n`;
}

/** How an answer ended; null if it simply completed. */
function endingOf({ status, error, finishReason }: NonNullable<PlacedMessage['answer']>): string | null {
  switch (status) {
    case 'RUNNING':
      return 'This answer was still being written.';
    case 'STOPPED':
      return 'Stopped.';
    case 'INTERRUPTED':
      return 'Interrupted.';
    case 'FAILED':
      return `Failed: ${error === null ? 'unknown' : describeError(error).title}.`;
    case 'COMPLETED':
      return finishReason === 'LENGTH' ? 'Cut off at its length limit.' : null;
  }
}

/** “2026-11-29 08:00 UTC”. */
function dateText(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
