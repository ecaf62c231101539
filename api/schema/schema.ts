import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';

import './answer.ts';
import './change-conversation.ts';
import './change-personality.ts';
import './chat-event.ts';
import './chat-stream.ts';
import './connection.ts';
import './conversation.ts';
import './conversation-changed.ts';
import './error.ts';
import './generation.ts';
import './import-personalities.ts';
import './message.ts';
import './personality.ts';
import './personality-draft.ts';
import './start-chat.ts';
import './status.ts';
import './status-figures.ts';
import './stop-chat.ts';
import './usage.ts';
import './variant.ts';

builder.queryType({
  description:
    'Queries. None of them starts, stores or bills anything. An operation of any kind may have 5 root fields, 12 levels, 15 aliases, 20 directives and 1,000 tokens, and could return at most 100,000 fields if all its lists were full, where the text of a message counts as 10 and the prompt of a personality as 75; more is BAD_INPUT.',
});
builder.mutationType({
  description: 'Mutations. Expected failures are part of the result instead of GraphQL errors.',
});
builder.subscriptionType({
  description:
    'Subscriptions, over WebSocket (subprotocol `graphql-transport-ws`) or as server-sent events (POST with `Accept: text/event-stream`).',
});

export const schema: GraphQLSchema = builder.toSchema();
