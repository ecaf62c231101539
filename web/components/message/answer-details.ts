import type { Message } from '../../chat/chat-documents.ts';
import { countText, exactMoney, secondsText } from '../figure-text.ts';

/** One figure of an answer in words, with a note on what it consists of or is based on. */
export interface AnswerDetail {
  readonly name: string;
  readonly value: string;
  readonly note: string | null;
}

/** Everything known about what an answer took, and why the rest is unknown. */
export function answerDetails(message: Message): readonly AnswerDetail[] {
  const { model, reasoningEffort, simulated, timing, leftOutMessages } = message;
  return [
    {
      name: 'Model',
      value: model ?? 'Unknown',
      note: simulated ? 'Simulated: the model was not asked.' : null,
    },
    {
      name: 'Effort',
      value: reasoningEffort ?? 'Not set',
      note: reasoningEffort === null ? 'No reasoning effort was set.' : null,
    },
    {
      name: 'First word',
      value: timing?.firstTokenMs == null ? 'None came' : `after ${secondsText(timing.firstTokenMs)}`,
      note: null,
    },
    {
      name: 'Whole answer',
      value: timing === null ? 'Not measured' : secondsText(timing.totalMs),
      note:
        timing?.tokensPerSecond == null
          ? null
          : `${Math.round(timing.tokensPerSecond)} tokens per second after the first word.`,
    },
    ...tokenDetails(message),
    costDetail(message),
    ...(leftOutMessages === 0
      ? []
      : [
          {
            name: 'Not read',
            value: oldestText(leftOutMessages),
            note: 'The chat is longer than what the model is sent.',
          },
        ]),
  ];
}

function partNote(tokens: number | null, what: string): string | null {
  return tokens === null || tokens === 0 ? null : `${countText(tokens)} of them ${what}.`;
}

function notes(...all: readonly (string | null)[]): string | null {
  return all.filter((note) => note !== null).join(' ') || null;
}

function oldestText(messages: number): string {
  return messages === 1 ? 'The oldest message' : `The ${countText(messages)} oldest messages`;
}

function tokenDetails({ status, usage, simulated, cost }: Message): readonly AnswerDetail[] {
  if (usage === null && !simulated && cost?.unknownReason == null) {
    return [{ name: 'Tokens', value: 'None', note: null }];
  }
  if (usage === null) {
    return [
      {
        name: 'Tokens',
        value: 'Unknown',
        note:
          status === 'COMPLETED'
            ? 'The API sent no token counts.'
            : 'The API sends its counts at the very end, and this answer ended before that.',
      },
    ];
  }
  return [
    {
      name: 'Tokens read',
      value: countText(usage.inputTokens),
      note: notes(
        partNote(usage.cachedInputTokens, 'from the prompt cache'),
        partNote(usage.cacheWriteTokens, 'written to the prompt cache'),
      ),
    },
    {
      name: 'Tokens written',
      value: countText(usage.outputTokens),
      note: partNote(usage.reasoningTokens, 'for reasoning'),
    },
  ];
}

function costDetail({ simulated, cost }: Message): AnswerDetail {
  const name = 'Cost';
  if (simulated) return { name, value: 'Nothing', note: null };
  if (cost === null) return { name, value: 'Nothing', note: 'The API was not asked.' };
  if (cost.amount === null) return { name, value: 'Unknown', note: cost.unknownReason };
  if (cost.priceDate === null)
    return { name, value: 'Nothing', note: 'The API refused the request or was not reached.' };
  return {
    name,
    value: exactMoney(cost.amount),
    note: `By the prices of ${cost.priceDate}. Your bill is authoritative.`,
  };
}
