import type { KeyFileState } from '../../domain/errors/hub-error.ts';
import type { ChatModel } from '../../domain/generation/model-exchange.ts';
import type { Clock } from '../../domain/ports.ts';
import type { ModelCatalogue } from '../../domain/status/model-catalogue.ts';
import type { RateHeadroom } from '../../domain/status/rate-headroom.ts';
import { createRequestBuilder } from './build-request.ts';
import type { ChatTimeouts } from './chat-timeouts.ts';
import { createConnections } from './create-connections.ts';
import { createOpenAiClient, type OpenAiConnection } from './create-openai-client.ts';
import { createSecretGuard } from './guard-secret.ts';
import { createOpenAiChatModel } from './openai-chat-model.ts';
import { type CatalogueTimeouts, createOpenAiModelCatalogue } from './openai-model-catalogue.ts';
import type { UpstreamLink } from './upstream-link.ts';

/** In milliseconds. */
export interface UpstreamTimeouts extends ChatTimeouts, CatalogueTimeouts {
  /** For TCP and TLS together. Always runs on the machine's clock, not on `clock`. */
  readonly connectMs: number;
}

/** Longer than the pauses seen in healthy streams, shorter than people are willing to wait. */
const defaultTimeouts: UpstreamTimeouts = {
  connectMs: 10_000,
  firstByteMs: 30_000,
  reasoningFirstByteMs: 120_000,
  idleMs: 45_000,
  totalMs: 600_000,
  finishMs: 2_000,
  lingerMs: 100,
  catalogueMs: 5_000,
  catalogueBodyMs: 60_000,
};

interface OpenAiUpstream {
  readonly chatModel: ChatModel;
  readonly catalogue: ModelCatalogue;
  /** Closes all connections, even those in use, and resolves once they are closed. */
  close(): Promise<void>;
}

/** The upstream server behind the domain's ports. Owns its connections; opens none before the first request. */
export function createOpenAiUpstream(
  options: OpenAiConnection & {
    readonly clock: Clock;
    readonly timeouts?: Partial<UpstreamTimeouts>;
    /** Host to name in errors; defaults to that of `baseUrl`. The sandbox names the host it stands in for. */
    readonly namedHost?: string;
    /** How reading the key file went, so that errors can say where to correct the key. */
    readonly keyFile?: KeyFileState | undefined;
    readonly onHeadroom?: (headroom: RateHeadroom) => void;
  },
): OpenAiUpstream {
  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  const { origin, host } = new URL(options.baseUrl);
  const connections = createConnections(origin, timeouts.connectMs);
  const link: UpstreamLink = {
    buildRequest: createRequestBuilder(createOpenAiClient(options)),
    connections,
    clock: options.clock,
    facts:
      options.namedHost === undefined
        ? {
            host,
            ...(options.apiKey === null && { keyless: true }),
            ...(options.keyFile && { keyFile: options.keyFile }),
          }
        : { host: options.namedHost },
    secret: createSecretGuard(options.apiKey),
    onHeadroom: options.onHeadroom ?? (() => {}),
  };
  return {
    chatModel: createOpenAiChatModel(link, timeouts),
    catalogue: createOpenAiModelCatalogue(link, timeouts),
    close: () => connections.close(),
  };
}
