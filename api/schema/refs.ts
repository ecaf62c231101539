import type { ConversationChange } from '../domain/conversations/conversation-feed.ts';
import type { SearchExcerpt, TextRange } from '../domain/conversations/conversation-store.ts';
import type { ConversationEdge, ConversationPage } from '../domain/conversations/conversations.ts';
import type {
  Answer,
  Conversation,
  Cost,
  GenerationRecord,
  Message,
  Timing,
} from '../domain/conversations/records.ts';
import type { ErrorDescription } from '../domain/errors/error-catalogue.ts';
import type * as events from '../domain/generation/chat-event.ts';
import type { CreatedChat } from '../domain/generation/create-chat.ts';
import type { Usage } from '../domain/generation/model-exchange.ts';
import type { Page } from '../domain/page.ts';
import type {
  Personality,
  PersonalityImport,
  PersonalityParameters,
} from '../domain/personalities/personality.ts';
import type { PersonalityFileProblem } from '../domain/personalities/personality-format.ts';
import type { ApiStatus, StatusReading, Upstream } from '../domain/status/api-status.ts';
import type { FirstTokenTimes } from '../domain/status/first-token-times.ts';
import type { RateAllowance, RateHeadroom } from '../domain/status/rate-headroom.ts';
import type { CalendarDays } from '../domain/usage/calendar-days.ts';
import type { UsageDimension } from '../domain/usage/ledger-store.ts';
import type { RankedGroup, UsageDay, UsageSums } from '../domain/usage/usage-sums.ts';
import type { Price, Variant } from '../domain/variants/variant.ts';
import { builder } from './builder.ts';

export const personalityRef = builder.objectRef<Personality>('Personality');
export const personalityParametersRef = builder.objectRef<PersonalityParameters>('PersonalityParameters');
export const personalityPayloadRef = builder.objectRef<{ personality: Personality }>('PersonalityPayload');
export const deletePersonalityPayloadRef = builder.objectRef<{ personalityId: string }>(
  'DeletePersonalityPayload',
);
export const defaultPersonalityPayloadRef = builder.objectRef<{ personality: Personality | null }>(
  'SetDefaultPersonalityPayload',
);
export const personalityFileProblemRef = builder.objectRef<PersonalityFileProblem>('PersonalityFileProblem');
export const personalityFileProblemsRef =
  builder.objectRef<Extract<PersonalityImport, { readonly problems: unknown }>>('PersonalityFileProblems');
export const importPersonalitiesPayloadRef = builder.objectRef<
  Extract<PersonalityImport, { readonly created: unknown }>
>('ImportPersonalitiesPayload');

export const variantRef = builder.objectRef<Variant>('Variant');
export const priceRef = builder.objectRef<Price>('Price');

export const apiStatusRef = builder.objectRef<ApiStatus>('ApiStatus');
export const statusReadingRef = builder.objectRef<StatusReading>('StatusReading');
export const upstreamRef = builder.objectRef<Upstream>('Upstream');
export const firstTokenTimesRef = builder.objectRef<FirstTokenTimes>('FirstTokenTimes');
export const rateHeadroomRef = builder.objectRef<RateHeadroom>('RateHeadroom');
export const rateAllowanceRef = builder.objectRef<RateAllowance>('RateAllowance');

export const apiErrorRef = builder.objectRef<ErrorDescription>('ApiError');

export interface PageInfo {
  readonly startCursor: string | null;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}
export const pageInfoRef = builder.objectRef<PageInfo>('PageInfo');

export const conversationRef = builder.objectRef<Conversation>('Conversation');
export const conversationConnectionRef = builder.objectRef<ConversationPage>('ConversationConnection');
export const conversationEdgeRef = builder.objectRef<ConversationEdge>('ConversationEdge');
export const searchExcerptRef = builder.objectRef<SearchExcerpt>('SearchExcerpt');
export const textRangeRef = builder.objectRef<TextRange>('TextRange');

export const conversationPayloadRef = builder.objectRef<{ conversation: Conversation }>(
  'ConversationPayload',
);
export const deleteConversationPayloadRef = builder.objectRef<{ conversationId: string }>(
  'DeleteConversationPayload',
);
export const conversationChangeRef = builder.objectRef<ConversationChange>('ConversationChange');

export const messageRef = builder.objectRef<Message>('Message');
export const messageConnectionRef = builder.objectRef<Page<Message>>('MessageConnection');
export const messageEdgeRef = builder.objectRef<{ cursor: string; node: Message }>('MessageEdge');
export const answeredByRef = builder.objectRef<Answer['personality']>('AnsweredBy');
export const answeredWithRef = builder.objectRef<Answer['variant']>('AnsweredWith');
export const usageRef = builder.objectRef<Usage>('Usage');
export const timingRef = builder.objectRef<Timing>('Timing');
export const costRef = builder.objectRef<Cost>('Cost');

export const usageReportRef = builder.objectRef<{
  readonly days: CalendarDays;
  readonly byDay: (by: UsageDimension) => Promise<readonly UsageDay[]>;
}>('UsageReport');
export const usageDayRef = builder.objectRef<UsageDay>('UsageDay');
export const usageGroupRef = builder.objectRef<RankedGroup>('UsageGroup');
export const usageTotalsRef = builder.objectRef<UsageSums>('UsageTotals');

export const generationRef = builder.objectRef<GenerationRecord>('Generation');
export const startChatPayloadRef = builder.objectRef<CreatedChat>('StartChatPayload');
export const stopChatPayloadRef = builder.objectRef<{ generation: GenerationRecord }>('StopChatPayload');

export const chatEventRef = builder.interfaceRef<events.ChatEvent>('ChatEvent');
export const chatStartedRef = builder.objectRef<events.ChatStarted>('ChatStarted');
export const chatSnapshotRef = builder.objectRef<events.ChatSnapshot>('ChatSnapshot');
export const chatDeltaRef = builder.objectRef<events.ChatDelta>('ChatDelta');
export const chatReasoningRef = builder.objectRef<events.ChatReasoning>('ChatReasoning');
export const chatNoticeRef = builder.objectRef<events.ChatNotice>('ChatNotice');
export const chatEndedRef = builder.interfaceRef<events.TerminalEvent>('ChatEnded');
export const chatCompletedRef = builder.objectRef<events.ChatCompleted>('ChatCompleted');
export const chatStoppedRef = builder.objectRef<events.ChatStopped>('ChatStopped');
export const chatFailedRef = builder.objectRef<events.ChatFailed>('ChatFailed');
export const chatInterruptedRef = builder.objectRef<events.ChatInterrupted>('ChatInterrupted');
