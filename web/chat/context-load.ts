import type { Message } from './chat-documents.ts';
import { bytesOf, longestHistory, mostBytes } from './chat-request.ts';

/** What a chat would send along with the next question. Where no token counts are known, they are estimated. */
export interface ContextLoad {
  readonly tokens: number;
  /** The most tokens that the model is sent; null when unknown. */
  readonly limit: number | null;
  /** The model that would answer. */
  readonly model: string | null;
  /** How much of a temporary chat's limit is used, by messages or by bytes, 1 being full; null for a stored chat. */
  readonly temporaryShare: number | null;
  /** The oldest messages are no longer sent. */
  readonly leavesOut: boolean;
}

/** How full a chat is, including the text being typed. */
export interface ContextFilling {
  /** Used share of what can be sent along; 1 when something has to be left out. */
  readonly share: number;
  readonly words: string;
  /** What happens soon, or already does; null while there is room. */
  readonly warning: string | null;
}

/** From this share on, there is a warning. */
const nearlyFull = 0.8;

/** Null for a chat without messages. */
export function contextLoad(
  branch: readonly Message[],
  { limit, model, temporary }: Pick<ContextLoad, 'limit' | 'model'> & { readonly temporary: boolean },
): ContextLoad | null {
  if (branch.length === 0) return null;
  const counted = branch.findLastIndex(({ usage }) => usage !== null);
  const last = branch[counted];
  const usage = last?.usage ?? null;
  // Another model may have room for more.
  const leftOut = last?.model?.startsWith(model ?? '') ? last.leftOutMessages : 0;
  // Reasoning is not sent again.
  const before = usage === null ? 0 : usage.inputTokens + usage.outputTokens - (usage.reasoningTokens ?? 0);
  const since = branch.slice(counted + 1).reduce((sum, { content }) => sum + tokensOf(content), 0);
  const said = temporary ? branch.filter(({ content }) => content !== '') : [];
  const bytes = said.reduce((sum, { content }) => sum + bytesOf(content), 0);
  const temporaryShare = temporary ? Math.max(said.length / longestHistory, bytes / mostBytes) : null;
  return {
    tokens: before + since,
    limit,
    model,
    temporaryShare,
    leavesOut: leftOut > 0 || (temporaryShare ?? 0) > 1,
  };
}

/** Null when the limit is unknown, unless a temporary chat is nearly full. */
export function contextFilling(load: ContextLoad, typed: string): ContextFilling | null {
  const { limit, model, temporaryShare, leavesOut } = load;
  const tokens = load.tokens + (typed === '' ? 0 : tokensOf(typed));
  const modelShare = limit === null ? 0 : tokens / limit;
  const isTemporary = temporaryShare !== null && temporaryShare > modelShare;
  const share = Math.max(modelShare, temporaryShare ?? 0);
  if (limit === null && (!isTemporary || share < nearlyFull)) return null;
  const percent = Math.min(100, Math.round(share * 100));
  const words = isTemporary
    ? `About ${percent} % of what a temporary chat can send along`
    : `About ${tokens.toLocaleString('en')} of the ${limit?.toLocaleString('en')} tokens that ${model ?? 'the model'} is sent at most`;
  const isFull = leavesOut || share > 1;
  return {
    share: isFull ? 1 : share,
    words: isFull ? 'The chat is too long to be sent in full' : words,
    warning: isFull
      ? 'Too long to be sent in full: the oldest messages are left out'
      : share > nearlyFull
        ? `About ${percent} % full: once full, the oldest messages are left out`
        : null,
  };
}

/**
 * An estimate that errs on the high side, like the hub's: about four Latin characters per token, one of most others.
 */
function tokensOf(text: string): number {
  let wide = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x24f) wide++;
  return Math.ceil((text.length - wide) / 3.5) + wide + 4;
}
