import { mayBeBilled } from '../generation/may-be-billed.ts';
import type { ChatModel, ModelCompletion, ModelNote, ModelRequest } from '../generation/model-exchange.ts';
import type { Viewer } from '../hub.ts';
import { isUnseen, lineBreak, plainLine } from '../one-line.ts';
import type { Clock, Log, NewId } from '../ports.ts';
import type { StatusMonitor } from '../status/api-status.ts';
import type { LedgerEntry } from '../usage/ledger-entry.ts';
import type { LedgerStore } from '../usage/ledger-store.ts';
import { priceAnswer, unbilled } from '../variants/cost.ts';
import type { Variant, VariantCatalogue } from '../variants/variant.ts';
import type { ConversationFeed } from './conversation-feed.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { Conversation } from './records.ts';

const prompt =
  'Write a title of three to six words for a chat that begins with the message below. Use the language of the message. Answer with the title alone: no quotes, no full stop, no Markdown.';
/** Limits on time and text; the provisional title stays until a better one is written. */
const timeoutMs = 15_000;
const longestQuestion = 2_000;
const longestLine = 1_000;
const longestTitle = 80;
/** Enough for a title, even from a model that thinks first. */
const maximumTokens = 200;

/**
 * Concurrent requests; they do not count towards the limit on running answers. Further chats keep their provisional
 * title.
 */
const maximumAsking = 4;

/** Names conversations in the background. */
export interface TitleWriter {
  /**
   * Resolves once the title is saved or given up on; never rejects because of the model. Each conversation is named
   * once: by a person, by a model, or for good by the rule if a model was asked in vain.
   */
  write(viewer: Viewer, conversation: Conversation, question: string): Promise<void>;
  /** Cancels requests that are running and starts no more; resolves once they are in the ledger. */
  close(): Promise<void>;
}

interface TitleWriterDependencies {
  readonly chatModel: ChatModel;
  readonly status: StatusMonitor;
  readonly variants: VariantCatalogue;
  readonly store: Pick<ConversationStore, 'isNamed' | 'nameConversation'> & Pick<LedgerStore, 'enterUsage'>;
  readonly feed: ConversationFeed;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
}

type ServedVariant = Variant & { readonly model: string };

/** Leaves every title as `titleFrom` made it. */
export const noTitleWriter: TitleWriter = { write: async () => {}, close: async () => {} };

/** Names conversations by the cheapest variant. */
export function createTitleWriter(dependencies: TitleWriterDependencies): TitleWriter {
  const { chatModel, status, variants, store, feed, clock, newId, log } = dependencies;
  const closing = new AbortController();
  /** By conversation id. */
  const naming = new Map<string, Promise<void>>();

  /** Null if a title is not worth a request now: it might fail or keep others waiting. */
  function choose(): ServedVariant | null {
    if (closing.signal.aborted || naming.size >= maximumAsking) return null;
    if (status.trouble() !== null || status.current().state === 'RATE_LIMITED') return null;
    const variant = variants.find('fast');
    return variant?.model == null ? null : { ...variant, model: variant.model };
  }

  async function ask(viewer: Viewer, variant: ServedVariant, question: string) {
    const request = titleRequest(variant, question);
    const at = clock.now();
    const began = clock.monotonic();
    const sinceBegun = () => Math.round(clock.monotonic() - began);
    const timeout = new AbortController();
    const cancel = clock.after(timeoutMs, () => timeout.abort());
    const running = status.sendRequest();
    let text = '';
    let firstTokenMs: number | null = null;
    let note: ModelNote = { model: null, usage: null, serviceTier: null };
    let completion: ModelCompletion | null = null;
    let ended: LedgerEntry['status'] = 'COMPLETED';
    let accepted = false;
    let billable = true;
    try {
      completion = await chatModel.complete(
        request,
        {
          opened() {
            accepted = true;
          },
          noted(latest) {
            note = latest;
          },
          reasoning() {},
          text(delta) {
            firstTokenMs ??= sinceBegun();
            text += delta;
          },
        },
        AbortSignal.any([timeout.signal, closing.signal]),
      );
    } catch (error) {
      log.debug('no title was written', { reason: error instanceof Error ? error.message : 'gave up' });
      ended = closing.signal.aborted ? 'INTERRUPTED' : timeout.signal.aborted ? 'STOPPED' : 'FAILED';
      billable = accepted || mayBeBilled(error);
    } finally {
      running.ended(false);
      cancel();
    }

    const simulated = status.upstream.kind === 'SANDBOX';
    const said = completion ?? { ...note, model: note.model ?? variant.model };
    const { model, usage } = said;
    const price = () => (billable ? priceAnswer(status.upstream, said, completion !== null) : unbilled);
    const entry: LedgerEntry = {
      id: newId(),
      at,
      kind: 'TITLE',
      personality: null,
      variant: { id: variant.id, name: variant.name },
      model,
      reasoningEffort: request.reasoningEffort,
      status: ended,
      usage,
      firstTokenMs,
      totalMs: sinceBegun(),
      cost: simulated ? null : price(),
      simulated,
    };
    // The title stays even if the ledger fails; the store has logged that.
    await store.enterUsage(viewer.id, entry).catch(() => {});
    // Anything else is a refusal or an incomplete title.
    return completion?.finishReason === 'STOP' ? tidy(text) : null;
  }

  async function name(
    viewer: Viewer,
    variant: ServedVariant,
    { id, title }: Conversation,
    question: string,
  ): Promise<void> {
    if ((await store.isNamed(viewer.id, id)) || closing.signal.aborted) return;
    const written = await ask(viewer, variant, question);
    if (closing.signal.aborted && written === null) return;
    const named = await store.nameConversation(viewer.id, id, written ?? title);
    if (named?.changed) {
      feed.publish(viewer.id, { kind: 'UPDATED', conversationId: id, conversation: named.conversation });
    }
  }

  return {
    async close() {
      closing.abort();
      await Promise.allSettled(naming.values());
    },

    async write(viewer, conversation, question) {
      const variant = choose();
      if (variant === null || naming.has(conversation.id)) return;
      const named = name(viewer, variant, conversation, question);
      naming.set(conversation.id, named);
      await named.finally(() => naming.delete(conversation.id));
    },
  };
}

function titleRequest(variant: ServedVariant, question: string): ModelRequest {
  const { model, reasoningEffort, acceptedParameters } = variant;
  return {
    model,
    messages: [
      { role: 'system', content: prompt },
      { role: 'user', content: question.slice(0, longestQuestion).toWellFormed() },
    ],
    reasoningEffort,
    maxCompletionTokens: acceptedParameters.includes('MAX_COMPLETION_TOKENS') ? maximumTokens : null,
    temperature: null,
    topP: null,
    verbosity: null,
  };
}

/** Some models send their thinking as text first, and some servers do not remove it. */
const thoughts = /^\s*<think>[\s\S]*?(<\/think>|$)/;

const titleWord =
  /^(title|titel|titre|título|titolo|заголовок|название|標題|标题|題名|タイトル|제목|العنوان|عنوان|כותרת|शीर्षक)\s*[:：]\s*/i;

/** Trimming signs from the end takes time by the square of the length. */
const trimSigns = (line: string) => line.replace(/^[\s"'“”„«#*_`]+|[\s"'“”»*_`.．。।]+$/g, '');

/** The first line, without what models put around titles; null if nothing usable is left. */
function tidy(text: string): string | null {
  const lines = text.replace(thoughts, '').toWellFormed().split(lineBreak);
  const line = plainLine(lines.find((line) => !isUnseen(line)) ?? '').trim();
  if (line.length > longestLine) return null;
  // Inside a title they may be around the name of a book.
  const unwrapped = trimSigns(line.replace(titleWord, '')).replace(
    /^[「『《‹]([^「」『』《》‹›]+)[」』》›]$/,
    '$1',
  );
  const title = trimSigns(unwrapped);
  return isUnseen(title) || title.length > longestTitle ? null : title;
}
