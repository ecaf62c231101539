import type { Viewer } from '../hub.ts';
import type { ChatModel, Clock, Log, Store } from '../ports.ts';
import type { StatusMonitor } from '../status/api-status.ts';
import type { VariantCatalogue } from '../variants/variant.ts';
import type { ConversationFeed } from './conversation-feed.ts';
import type { Conversation } from './records.ts';

const prompt =
  'Write a title of three to six words for a chat that begins with the message below. Use the language of the message. Answer with the title alone: no quotes, no full stop, no Markdown.';
/** What a title may take, in time and in text; the rule's title stands until then and after. */
const patienceMs = 15_000;
const longestQuestion = 2_000;
const longestTitle = 80;
/** Enough for a title, also from a model that thinks first. */
const maximumTokens = 200;

/** Requests at the same time. Further chats keep the title by rule: these requests count neither as answers nor as their cost. */
const maximumAsking = 4;

/** Names new conversations in the background. */
export interface TitleWriter {
  /** Resolves when the title is kept or given up on; never rejects for the model's sake. A title set by a person stays. */
  write(viewer: Viewer, conversation: Conversation, question: string): Promise<void>;
  /** Gives up what is being written and writes no more. */
  close(): void;
}

export interface TitleWriterDependencies {
  readonly chatModel: ChatModel;
  readonly status: StatusMonitor;
  readonly variants: VariantCatalogue;
  readonly store: Store;
  readonly feed: ConversationFeed;
  readonly clock: Clock;
  readonly log: Log;
}

/** Leaves every title as the rule made it. */
export const noTitleWriter: TitleWriter = { write: async () => {}, close() {} };

/** Names conversations by the cheapest variant. */
export function createTitleWriter(dependencies: TitleWriterDependencies): TitleWriter {
  const { chatModel, status, variants, store, feed, clock, log } = dependencies;
  const closing = new AbortController();
  let asking = 0;

  async function ask(question: string): Promise<string | null> {
    const variant = variants.find('fast');
    // A title is not worth a request that may fail.
    if (variant?.model == null || status.trouble() !== null || closing.signal.aborted) return null;
    if (asking >= maximumAsking) return null;
    asking++;
    const patience = new AbortController();
    const cancel = clock.after(patienceMs, () => patience.abort());
    let text = '';
    try {
      await chatModel.complete(
        {
          model: variant.model,
          messages: [
            { role: 'system', content: prompt },
            { role: 'user', content: question.slice(0, longestQuestion).toWellFormed() },
          ],
          reasoningEffort: variant.extendedParameters ? variant.reasoningEffort : null,
          maxCompletionTokens: variant.extendedParameters ? maximumTokens : null,
          temperature: null,
          topP: null,
          verbosity: null,
          includeUsage: false,
        },
        {
          opened() {},
          reasoning() {},
          text(delta) {
            text += delta;
          },
        },
        AbortSignal.any([patience.signal, closing.signal]),
      );
    } catch (error) {
      log.debug('no title was written', { reason: error instanceof Error ? error.message : 'gave up' });
      return null;
    } finally {
      asking--;
      cancel();
    }
    return tidy(text);
  }

  return {
    close: () => closing.abort(),
    async write(viewer, conversation, question) {
      const title = await ask(question);
      if (title === null) return;
      const named = await store.nameConversation(viewer.id, conversation.id, title);
      if (named !== null)
        feed.publish(viewer.id, { kind: 'UPDATED', conversationId: named.id, conversation: named });
    },
  };
}

/** The first line without what models put around titles; null when nothing of use is left. */
function tidy(text: string): string | null {
  const line = text.trim().split('\n')[0] ?? '';
  const title = line
    .replace(/^(title|titel|titre)\s*:\s*/i, '')
    .replace(/^[\s"'“”„«#*_`]+|[\s"'“”»*_`.]+$/g, '')
    .replaceAll('\0', '')
    .toWellFormed();
  return title === '' || title.length > longestTitle ? null : title;
}
