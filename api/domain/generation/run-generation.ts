import type { GenerationRecord } from '../conversations/records.ts';
import { describeError } from '../errors/error-catalogue.ts';
import { HubError } from '../errors/hub-error.ts';
import { logUnlessHubError } from '../log-unless-hub-error.ts';
import { type AttemptDependencies, attemptAnswer } from './attempt-answer.ts';
import { createDeltaJoiner } from './delta-joiner.ts';
import type { GenerationLog } from './generation-log.ts';
import type { JoiningPace } from './joining-pace.ts';
import type { ModelNote, ModelObserver, ModelRequest } from './model-exchange.ts';
import { currentRecord, settledRecord, unkeptRecord } from './settle-answer.ts';
import { terminalEvent } from './terminal-event.ts';

/** How often growing text is saved. */
const checkpointMs = 1_000;
/** Runs save on shared tenths of a second, so that the store can save several at once. */
const checkpointStepMs = 100;

const unnoted: ModelNote = { model: null, usage: null, serviceTier: null };

export interface RunDependencies extends AttemptDependencies {
  /** Shared by all runs. */
  readonly pace: JoiningPace;
}

interface RunInput {
  /** The record as it was when the generation began. */
  readonly record: GenerationRecord;
  /** Null if no model serves the variant. */
  readonly request: ModelRequest | null;
  /** Begins with ChatStarted; from here on, this run is its only writer. */
  readonly events: GenerationLog;
  /** Aborted with a StopReason. */
  readonly signal: AbortSignal;
  /** Saves the text so far; the run continues even if that fails. */
  readonly checkpoint: (record: GenerationRecord) => Promise<void>;
  /**
   * Saves the final state; rejects with STORE_FAILED if it cannot. `discarded`: what the upstream reported about
   * attempts that it counted but that were then retried.
   */
  readonly finish: (record: GenerationRecord, discarded: readonly ModelNote[]) => Promise<void>;
}

/**
 * The only producer of a generation: asks the upstream, appends and saves what arrives, and ends with exactly one
 * terminal event, whatever happens. Resolves with the final record and never rejects.
 */
export async function runGeneration(
  dependencies: RunDependencies,
  { record, request, events, signal, checkpoint, finish }: RunInput,
): Promise<GenerationRecord> {
  const { clock, status, log } = dependencies;
  const began = clock.monotonic();
  const joiner = createDeltaJoiner(events, dependencies.pace);
  let firstTokenMs: number | null = null;
  let note = unnoted;
  const discarded: ModelNote[] = [];
  let cancelCheckpoint = () => {};
  let checkpointing: Promise<void> = Promise.resolve();
  let keptSeq = 0;

  const observer: ModelObserver = {
    opened() {
      if (note.usage !== null) discarded.push(note);
      note = unnoted;
    },
    noted(latest) {
      note = latest;
    },
    text(delta) {
      if (firstTokenMs === null) sawFirstDelta();
      joiner.text(delta);
    },
    reasoning(delta) {
      if (firstTokenMs === null) sawFirstDelta();
      joiner.reasoning(delta);
    },
  };

  function sawFirstDelta(): void {
    firstTokenMs = Math.round(clock.monotonic() - began);
    scheduleCheckpoint();
  }

  function scheduleCheckpoint(): void {
    const wait = checkpointMs - (clock.monotonic() % checkpointStepMs);
    cancelCheckpoint = clock.after(wait, () => {
      checkpointing = keepProgress()
        .catch((error: unknown) =>
          logUnlessHubError(log, 'the text so far could not be kept', error, { generationId: record.id }),
        )
        .finally(() => {
          if (!settled) scheduleCheckpoint();
        });
    });
  }

  async function keepProgress(): Promise<void> {
    const current = currentRecord(record, events);
    if (current.headSeq === keptSeq) return;
    await checkpoint(current);
    keptSeq = current.headSeq;
  }

  let settled = false;
  const outcome = await attemptAnswer(dependencies, {
    request,
    observer,
    signal,
    shown: () => firstTokenMs !== null,
    onRetry(failure, retryAt) {
      events.append({
        type: 'ChatNotice',
        code: 'RETRYING',
        message: `${describeError(failure).title}. Trying again.`,
        retryAt,
        cause: failure.code,
      });
    },
  });
  settled = true;
  joiner.flush();
  cancelCheckpoint();
  await checkpointing;

  const timing = { firstTokenMs, totalMs: Math.round(clock.monotonic() - began) };
  const final = settledRecord(currentRecord(record, events), outcome, timing, note, status.upstream);
  const shown = await keepFinal();
  events.append(terminalEvent(shown.message));
  return shown;

  /** An answer that cannot be saved is still shown, marked as not saved. */
  async function keepFinal(): Promise<GenerationRecord> {
    try {
      await finish(final, discarded);
      return final;
    } catch (error) {
      logUnlessHubError(log, 'the answer could not be kept', error, { generationId: record.id });
      return unkeptRecord(final, new HubError('STORE_FAILED'));
    }
  }
}
