import type { Message } from '../../chat/chat-documents.ts';
import { countText, moneyText, secondsText } from '../figure-text.ts';

/** What an answer took, for the muted line below it; what the API did not report is called unknown. */
export function answerFigures(message: Message): readonly string[] {
  const { status, content, timing, usage, cost } = message;
  const hasEnded = status !== 'RUNNING' && !(status === 'FAILED' && content === '');
  return [
    ...(timing?.firstTokenMs == null ? [] : [`${secondsText(timing.firstTokenMs)} to first word`]),
    ...(timing?.tokensPerSecond == null ? [] : [`${countText(Math.round(timing.tokensPerSecond))} tok/s`]),
    ...(usage === null ? [] : [`${countText(usage.outputTokens)} tokens`]),
    ...(cost?.amount == null ? [] : [moneyText(cost.amount)]),
    ...(hasEnded ? unknownFigures(message) : []),
  ];
}

function unknownFigures({ usage, cost, simulated }: Message): readonly string[] {
  const unknown = [
    ...(usage === null && (simulated || cost?.unknownReason != null) ? ['tokens'] : []),
    ...(cost?.unknownReason == null ? [] : ['cost']),
  ];
  return unknown.length === 0 ? [] : [`${unknown.join(' and ')} unknown`];
}

/** The words before the model's name. The sandbox's text is never attributed to the model. */
export function servingWords({ simulated, status, content }: Message): string {
  if (simulated) return 'in place of';
  if (status === 'RUNNING') return 'asking';
  return content === '' ? 'asked' : 'served by';
}
