import { isId } from '../domain/check-id.ts';
import { mostMatches } from '../domain/search/cut-excerpt.ts';
import { builder } from './builder.ts';
import { checkPage, checkRange, checkSearch } from './check-argument.ts';
import { pageInfo } from './connection.ts';
import { sized } from './field-size.ts';
import { findVariant } from './find-variant.ts';
import { loadPersonality } from './load-personality.ts';
import {
  conversationConnectionRef,
  conversationEdgeRef,
  conversationRef,
  messageConnectionRef,
  pageInfoRef,
  personalityRef,
  searchExcerptRef,
  textRangeRef,
  variantRef,
} from './refs.ts';

conversationRef.implement({
  description:
    'A stored chat. It is a tree: an edited question or another answer begins a new branch, and nothing is overwritten.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Unique and unguessable; sorts by time of creation.' }),
    title: t.exposeString('title', {
      description:
        'One line, never empty: made from the first question, soon after perhaps by a model, unless a person named it.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the first question was asked.' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description:
        'When a question was last asked or an answer last begun; lists are sorted by it. Renaming, pinning, switching branches and the end of an answer do not change it.',
    }),
    pinned: t.exposeBoolean('pinned', {
      description: 'Pinned ones come before all others in lists, but not in search results.',
    }),
    archived: t.exposeBoolean('archived', {
      description: 'Archived ones are left out of lists and searches unless asked for; nothing else changes.',
    }),
    answering: t.boolean({
      description:
        'Whether an answer is being written in it right now, whoever asked; `conversationChanged` reports when that begins and ends.',
      resolve: ({ id }, _arguments, { hub, viewer }) => hub.generations.isAnswering(viewer, id),
    }),
    personality: t.field({
      type: personalityRef,
      nullable: true,
      description:
        'The personality of the most recently begun answer, for a page to offer again: `startChat` always names one. Null when that personality was deleted: its answers stay, and the next question needs another.',
      resolve: ({ personalityId }, _arguments, context) => loadPersonality(context, personalityId),
    }),
    variant: t.field({
      type: variantRef,
      description:
        'The variant of the most recently begun answer, for a page to offer again: a `startChat` that names none gets the default of its personality.',
      resolve: ({ variantId }, _arguments, { hub }) => findVariant(hub, variantId),
    }),
    activeLeafId: t.exposeID('activeLeafId', {
      nullable: true,
      description:
        'The last answer of the branch that is being read: follow `parentId` from it to the first question to get the conversation as shown. A new answer takes its place at once. Null when there are no messages.',
    }),
    messages: t.field({
      type: messageConnectionRef,
      description:
        'The messages of all branches as one flat list in order of creation, so that parents come before their children; `parentId` and `siblingIndex` give the tree.',
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: 200,
          description: 'At most this many from the beginning, from 1 to 500. Ignored when `last` is given.',
        }),
        after: t.arg.string({
          description:
            'The `cursor` of an edge of this conversation to continue after, else BAD_CURSOR; null: from the beginning.',
        }),
        last: t.arg.int({
          description:
            'At most this many from the end, from 1 to 500, in the same order: to open a long chat at its newest messages. Null: `first` applies.',
        }),
        before: t.arg.string({
          description:
            'The `cursor` of an edge of this conversation to stop before, else BAD_CURSOR: with `last`, this gives the page before the one that begins there. Null: to the end.',
        }),
      },
      resolve: ({ id }, range, { hub, viewer }) => hub.conversations.messages(viewer, id, checkRange(range)),
    }),
  }),
});

conversationConnectionRef.implement({
  description:
    'Conversations in an order that changes while people chat: one that moves between the reading of two pages may be on neither or on both. `conversationChanged` reports the move.',
  fields: (t) => ({
    edges: t.expose('edges', {
      type: [conversationEdgeRef],
      description:
        'Pinned ones first, then the others, both with the newest `updatedAt` first. With `search`, pinned or not, those with the newest matching message first.',
    }),
    pageInfo: t.field({
      type: pageInfoRef,
      description: 'How to continue after this page.',
      resolve: pageInfo,
    }),
  }),
});

conversationEdgeRef.implement({
  description: 'A conversation and its place in the list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description:
        'Opaque. Stays valid as `after` while the list changes, for the same `search` and `archived`.',
    }),
    node: t.expose('node', {
      type: conversationRef,
      description: 'The conversation at this place in the list.',
    }),
    excerpt: t.field({
      type: searchExcerptRef,
      nullable: true,
      description:
        'A line of the newest message that the search found, to show why this conversation is listed. Null without `search`, when only the title has the words, and when the message has been deleted since.',
      resolve: ({ readExcerpt }) => readExcerpt(),
    }),
  }),
});

searchExcerptRef.implement({
  description: 'Part of a message on one line, around the words that were searched for.',
  fields: (t) => ({
    messageId: t.exposeID('messageId', {
      description:
        'The message that this is a part of: a question or an answer, on any branch of the conversation. Lead to it from here; `Query.message` finds it.',
    }),
    text: t.exposeString('text', {
      description:
        'About 120 characters of the message, around the first place where most of the words occur; line breaks and tabs are spaces, and an ellipsis marks each end where the message continues. Most of the Markdown syntax of an answer is left out. Show it as plain text: the rest of the Markdown may be cut anywhere, and any HTML is part of what was written.',
    }),
    matches: t.expose('matches', {
      type: [textRangeRef],
      description:
        'The parts of `text` that matched, in order and without overlaps: whole words, even where only their beginning was searched for. At least one, at most 20.',
      ...sized({ items: mostMatches }),
    }),
  }),
});

textRangeRef.implement({
  description:
    'Part of a text, counted from 0 in UTF-16 code units as in JavaScript, Java and C#. It never begins or ends inside what people see as one character.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'The position of its first code unit.' }),
    end: t.exposeInt('end', {
      description: 'The position after its last code unit, so that `end - start` is its length.',
    }),
  }),
});

builder.queryFields((t) => ({
  conversations: t.field({
    type: conversationConnectionRef,
    description: 'The conversations of the viewer. Temporary chats are never among them.',
    args: {
      first: t.arg.int({
        required: true,
        defaultValue: 30,
        description: 'At most this many, from 1 to 500, else BAD_INPUT.',
      }),
      after: t.arg.string({
        description:
          'The `cursor` of an edge to continue after; null: from the beginning. A cursor from a search is BAD_CURSOR without `search`, and the other way round.',
      }),
      search: t.arg.string({
        description:
          'Only conversations with a message that contains all these words; the title counts as part of the first question. Case, the accents of Latin and Greek letters, Hebrew points, Arabic vowel signs and the width of characters are ignored, letters such as ß, ø, ı and ё are the same as ss, o, i and е, the beginning of a word is enough if it has two letters or more, and words in double quotes must be next to each other. Answers are found once they have ended, and no message by what follows its first 100,000 characters. At most 200 characters, else TOO_LONG; null or blank: all.',
      }),
      archived: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'True lists the archived ones instead of the others.',
      }),
    },
    resolve: (_root, { search, archived, ...page }, { hub, viewer }) =>
      hub.conversations.list(viewer, {
        ...checkPage(page),
        search: checkSearch(search),
        archived,
      }),
  }),
  conversation: t.field({
    type: conversationRef,
    nullable: true,
    description:
      'One conversation by its id; null when it does not exist, was deleted or belongs to someone else.',
    args: {
      id: t.arg.id({
        required: true,
        description: '`Conversation.id`, as in lists and in the addresses of pages.',
      }),
    },
    resolve: (_root, { id }, { hub, viewer }) => (isId(id) ? hub.conversations.find(viewer, id) : null),
  }),
  conversationRestorableUntil: t.field({
    type: 'DateTime',
    nullable: true,
    description:
      'Until when `restoreConversation` can bring a deleted conversation back; null when it was not deleted, is gone for good, never existed or belongs to someone else.',
    args: {
      id: t.arg.id({
        required: true,
        description: '`Conversation.id`, as in the address of its page.',
      }),
    },
    resolve: (_root, { id }, { hub, viewer }) =>
      isId(id) ? hub.conversations.restorableUntil(viewer, id) : null,
  }),
}));
