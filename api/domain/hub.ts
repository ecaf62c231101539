import type { ChatFiles } from './chat-files/chat-files.ts';
import type { Conversations } from './conversations/conversations.ts';
import type { Generations } from './generation/generations.ts';
import type { Personalities } from './personalities/personality.ts';
import type { StatusMonitor } from './status/api-status.ts';
import type { UsageReports } from './usage/usage-reports.ts';
import type { VariantCatalogue } from './variants/variant.ts';

/** Whoever is asking. Everything stored belongs to one viewer; what belongs to others does not exist for them. */
export interface Viewer {
  readonly id: string;
}

/** Everything that ModelHub offers to the transports. */
export interface Hub {
  readonly personalities: Personalities;
  readonly variants: VariantCatalogue;
  readonly status: StatusMonitor;
  readonly conversations: Conversations;
  readonly chatFiles: ChatFiles;
  readonly generations: Generations;
  readonly usage: UsageReports;
}
