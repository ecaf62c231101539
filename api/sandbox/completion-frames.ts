import type { SandboxUsage } from './usage.ts';

export interface CompletionIdentity {
  readonly id: string;
  /** Seconds since the epoch. */
  readonly created: number;
  readonly model: string;
}

type DeltaField = 'content' | 'reasoning_content' | 'refusal';

/** The events of one streamed completion, ready to be sent. */
interface CompletionFrames {
  role(): string;
  delta(field: DeltaField, text: string): string;
  finish(reason: string): string;
  usage(usage: SandboxUsage): string;
}

export const doneFrame = 'data: [DONE]\n\n';

/** `withUsage`: as with `stream_options.include_usage`, every chunk before the last has `usage: null`. */
export function createFrames(identity: CompletionIdentity, withUsage: boolean): CompletionFrames {
  const head = JSON.stringify({
    id: identity.id,
    object: 'chat.completion.chunk',
    created: identity.created,
    model: identity.model,
    service_tier: 'default',
    system_fingerprint: 'fp_sandbox',
  }).slice(0, -1);
  const tail = withUsage ? ',"usage":null}\n\n' : '}\n\n';
  const frame = (delta: string, finishReason: string | null) =>
    `data: ${head},"choices":[{"index":0,"delta":${delta},"logprobs":null,"finish_reason":${JSON.stringify(finishReason)}}]${tail}`;

  return {
    role: () => frame('{"role":"assistant","content":"","refusal":null}', null),
    delta: (field, text) => frame(`{"${field}":${JSON.stringify(text)}}`, null),
    finish: (reason) => frame('{}', reason),
    usage: (usage) => `data: ${head},"choices":[],"usage":${JSON.stringify(usage)}}\n\n`,
  };
}
