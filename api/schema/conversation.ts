import { builder } from './builder.ts';
import { checkId, checkPage, checkSearch } from './check-argument.ts';
import { pageInfo } from './connection.ts';
import { findVariant } from './find-variant.ts';
import {
  conversationConnectionRef,
  conversationEdgeRef,
  conversationRef,
  messageConnectionRef,
  pageInfoRef,
  personalityRef,
  variantRef,
} from './refs.ts';

const defaultMessages = 200;
const defaultConversations = 30;

conversationRef.implement({
  description:
    'A chat that is kept. It is a tree: editing a question or asking for another answer opens a branch beside the old one, and nothing is overwritten.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Unique and unguessable; sorts by time of creation.' }),
    title: t.exposeString('title', {
      description:
        'One line, never empty: by rule from the first question, soon after by a model, unless a person named it.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the first question was asked.' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When a message was last added or an answer last ended; lists are sorted by it.',
    }),
    pinned: t.exposeBoolean('pinned', { description: 'Pinned ones stand before all others in lists.' }),
    archived: t.exposeBoolean('archived', {
      description: 'Archived ones are left out of lists unless asked for; nothing else changes.',
    }),
    personality: t.field({
      type: personalityRef,
      nullable: true,
      description:
        'The voice chosen last, which the next question gets unless it names another; null when that personality does not exist any more.',
      resolve: ({ personalityId }, _arguments, { hub }) => hub.personalities.find(personalityId),
    }),
    variant: t.field({
      type: variantRef,
      description: 'The tier chosen last, which the next question gets unless it names another.',
      resolve: ({ variantId }, _arguments, { hub }) => findVariant(hub, variantId),
    }),
    activeLeafId: t.exposeID('activeLeafId', {
      nullable: true,
      description:
        'The newest message of the branch that is read now: follow `parentId` from it to the first question to get the conversation as shown. Null while there is no message.',
    }),
    messages: t.field({
      type: messageConnectionRef,
      description:
        'The messages of all branches as one flat list, parents before their children and siblings in order of creation.',
      args: {
        first: t.arg.int({
          defaultValue: defaultMessages,
          description: 'At most this many, from 1 to 500; null means 200.',
        }),
        after: t.arg.string({
          description: 'The `cursor` of an edge to go on behind; null starts at the beginning.',
        }),
      },
      resolve: ({ id }, page, { hub, viewer }) =>
        hub.conversations.messages(viewer, id, checkPage(page, defaultMessages)),
    }),
  }),
});

conversationConnectionRef.implement({
  description: 'One page of conversations.',
  fields: (t) => ({
    edges: t.expose('edges', {
      type: [conversationEdgeRef],
      description: 'Pinned ones first, then the others, each group by `updatedAt` with the newest first.',
    }),
    pageInfo: t.field({
      type: pageInfoRef,
      description: 'How to go on reading behind this page.',
      resolve: pageInfo,
    }),
  }),
});

conversationEdgeRef.implement({
  description: 'A conversation together with its place in the list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'Opaque; stays valid as a value for `after` while the list changes.',
    }),
    node: t.expose('node', {
      type: conversationRef,
      description: 'The conversation that stands at this place of the list.',
    }),
  }),
});

builder.queryFields((t) => ({
  conversations: t.field({
    type: conversationConnectionRef,
    description: 'The conversations of the viewer. Temporary chats are never among them.',
    args: {
      first: t.arg.int({
        defaultValue: defaultConversations,
        description: 'At most this many, from 1 to 500; null means 30.',
      }),
      after: t.arg.string({
        description: 'The `cursor` of an edge to go on behind; null starts with the newest.',
      }),
      search: t.arg.string({
        description:
          'Only those in whose title or messages these words occur, at most 200 characters; null: all.',
      }),
      archived: t.arg.boolean({
        defaultValue: false,
        description: 'True lists the archived ones instead of the others; null means false.',
      }),
    },
    resolve: (_root, { search, archived, ...page }, { hub, viewer }) =>
      hub.conversations.list(viewer, {
        ...checkPage(page, defaultConversations),
        search: checkSearch(search),
        archived: archived ?? false,
      }),
  }),
  conversation: t.field({
    type: conversationRef,
    nullable: true,
    description: 'One conversation by its id; null when it does not exist or belongs to someone else.',
    args: {
      id: t.arg.id({
        required: true,
        description: '`Conversation.id`, as lists and addresses of pages have it.',
      }),
    },
    resolve: (_root, { id }, { hub, viewer }) => hub.conversations.find(viewer, checkId('id', id)),
  }),
}));
