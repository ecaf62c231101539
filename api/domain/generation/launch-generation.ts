import type { ConversationFeed } from '../conversations/conversation-feed.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { Conversation, GenerationRecord } from '../conversations/records.ts';
import type { TitleWriter } from '../conversations/title-writer.ts';
import type { Viewer } from '../hub.ts';
import { logUnlessHubError } from '../log-unless-hub-error.ts';
import type { NewId } from '../ports.ts';
import { discardedEntryOf, type LedgerEntry, ledgerEntryOf } from '../usage/ledger-entry.ts';
import type { LedgerStore } from '../usage/ledger-store.ts';
import type { CreatedChat } from './create-chat.ts';
import { createGenerationLog } from './generation-log.ts';
import type { GenerationStore } from './generation-store.ts';
import type { PlannedRequest } from './plan-request.ts';
import type { TurnPlan } from './plan-turn.ts';
import { type RunDependencies, runGeneration } from './run-generation.ts';
import type { Run, RunRegistry } from './run-registry.ts';
import type { SavingRetries } from './saving-retries.ts';
import { currentRecord, type StopReason } from './settle-answer.ts';

export interface LaunchDependencies extends RunDependencies {
  readonly store: Pick<GenerationStore, 'saveProgress' | 'finishGeneration'> &
    Pick<LedgerStore, 'enterUsage'> &
    Pick<ConversationStore, 'findConversation'>;
  readonly feed: ConversationFeed;
  readonly titles: TitleWriter;
  readonly later: SavingRetries;
  readonly runs: Pick<RunRegistry, 'forget'>;
  readonly newId: NewId;
}

interface Launch {
  readonly viewer: Viewer;
  readonly created: CreatedChat;
  readonly plan: TurnPlan;
  readonly planned: PlannedRequest;
}

/** Starts a generation that has been created; it runs whether or not anybody watches. */
export function launchGeneration(
  dependencies: LaunchDependencies,
  { viewer, created, plan, planned }: Launch,
): Run {
  const { store, feed, titles, later, runs, status, newId, clock, log } = dependencies;
  const { record, conversation, question } = created;
  // Closures that outlive the run must not hold `plan`, or its history would stay in memory.
  const isNew = plan.conversation === null;
  const asked = plan.history.find(({ role }) => role === 'user')?.content ?? plan.content;
  const events = createGenerationLog(record.id, clock, { text: plan.prefix, reasoning: '', headSeq: null });
  events.append({
    type: 'ChatStarted',
    conversation,
    userMessage: question,
    message: record.message,
    model: record.message.answer.model,
  });
  if (planned.leftOut > 0) {
    const leftOut = planned.leftOut === 1 ? 'oldest message was' : `${planned.leftOut} oldest messages were`;
    events.append({
      type: 'ChatNotice',
      code: 'TRIMMED',
      message: `This chat is longer than the model can read: its ${leftOut} left out.`,
      retryAt: null,
      cause: null,
    });
  }

  const stopping = new AbortController();
  let final: GenerationRecord | null = null;
  let unkept: GenerationRecord | null = null;

  const done = runGeneration(dependencies, {
    record,
    request: planned.request,
    events,
    signal: stopping.signal,
    async checkpoint({ id, message, headSeq }) {
      if (conversation === null) return;
      const { content } = message;
      const { reasoning } = message.answer;
      await store.saveProgress({ generationId: id, content, reasoning, headSeq });
    },
    async finish(settled, discarded) {
      const entry = ledgerEntryOf(settled.message);
      if (entry !== null) {
        const { upstream } = status;
        for (const note of discarded) await enter(discardedEntryOf(newId(), entry, note, upstream));
        if (conversation === null) await enter(entry);
      }
      if (conversation !== null) {
        unkept = settled;
        await store.finishGeneration(settled);
        unkept = null;
      }
      // Before readers get the end, so that nobody who asks then is told that it is still running.
      final = settled;
    },
  }).then((settled) => {
    final = settled;
    if (unkept !== null) later.keep(unkept, keptLate);
    inBackground(unkept === null ? tellEnd(settled) : tellOthers());
    return settled;
  });

  /** Answers continue even if the ledger fails; the store has logged that. */
  async function enter(entry: LedgerEntry): Promise<void> {
    await store.enterUsage(viewer.id, entry).catch(() => {});
  }

  /** The run's log ends with the failure to save; from now on the store has the record. */
  function keptLate(kept: GenerationRecord): void {
    runs.forget(kept.id);
    inBackground(tellEnd(kept));
  }

  function inBackground(telling: Promise<unknown>): void {
    telling.catch((error: unknown) =>
      logUnlessHubError(log, 'subscribers could not be told about an answer', error, {
        generationId: record.id,
      }),
    );
  }

  /**
   * Tells the viewer's other pages about this chat. Resolves with its current state, or null if it is temporary or
   * gone.
   */
  async function tellOthers(): Promise<Conversation | null> {
    if (conversation === null) return null;
    const current = await store.findConversation(viewer.id, conversation.id);
    if (current !== null) publish('UPDATED', current);
    return current;
  }

  /** Publishes the end, and has a title written for a chat without one. */
  async function tellEnd({ message: { answer } }: GenerationRecord): Promise<void> {
    const current = await tellOthers();
    if (current !== null && answer.status === 'COMPLETED') {
      await titles.write(viewer, current, asked);
    }
  }

  function publish(kind: 'CREATED' | 'UPDATED', current: Conversation): void {
    feed.publish(viewer.id, { kind, conversationId: current.id, conversation: current });
  }

  // An existing conversation may have been renamed since it was read.
  if (isNew && conversation !== null) publish('CREATED', conversation);
  else inBackground(tellOthers());

  return {
    viewerId: viewer.id,
    stored: () => ({ record: final ?? currentRecord(record, events), conversation, question }),
    events,
    stop: (reason: StopReason) => stopping.abort(reason),
    done,
  };
}
