import { checkId } from '../domain/check-id.ts';
import { mostMatches } from '../domain/conversations/cut-excerpt.ts';
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
      description:
        'When a question was last asked or an answer last begun; lists are sorted by it. Renaming, pinning, turning to a branch and the end of an answer leave it as it is.',
    }),
    pinned: t.exposeBoolean('pinned', {
      description: 'Pinned ones stand before all others in lists, though not among what a search finds.',
    }),
    archived: t.exposeBoolean('archived', {
      description: 'Archived ones are left out of lists and searches unless asked for; nothing else changes.',
    }),
    answering: t.boolean({
      description:
        'Whether an answer is being written in it right now, whoever asked; `conversationChanged` tells when that begins and ends.',
      resolve: ({ id }, _arguments, { hub, viewer }) => hub.generations.isAnswering(viewer, id),
    }),
    personality: t.field({
      type: personalityRef,
      nullable: true,
      description:
        'The personality of the answer that was begun last, for a page to offer again: `startChat` always names one. Null when that personality was deleted: the answers stay, and who goes on chooses another.',
      resolve: ({ personalityId }, _arguments, context) => loadPersonality(context, personalityId),
    }),
    variant: t.field({
      type: variantRef,
      description:
        'The variant of the answer that was begun last, for a page to offer again: a `startChat` that names none gets the default of its personality.',
      resolve: ({ variantId }, _arguments, { hub }) => findVariant(hub, variantId),
    }),
    activeLeafId: t.exposeID('activeLeafId', {
      nullable: true,
      description:
        'The answer that the branch ends with which is read now: follow `parentId` from it to the first question to get the conversation as shown. A new answer becomes it at once. Null without any message.',
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
            'The `cursor` of an edge of this conversation to go on behind, else BAD_CURSOR; null starts at the beginning.',
        }),
        last: t.arg.int({
          description:
            'At most this many from the end, from 1 to 500, in the same order: to open a long chat with what is newest. Null: `first` counts.',
        }),
        before: t.arg.string({
          description:
            'The `cursor` of an edge of this conversation to stop in front of, else BAD_CURSOR: with `last`, the page in front of the one that begins there. Null goes to the end.',
        }),
      },
      resolve: ({ id }, range, { hub, viewer }) => hub.conversations.messages(viewer, id, checkRange(range)),
    }),
  }),
});

conversationConnectionRef.implement({
  description:
    'Conversations in an order that changes while people chat: one that moves between the reading of two pages may be on neither, or on both. `conversationChanged` tells of it.',
  fields: (t) => ({
    edges: t.expose('edges', {
      type: [conversationEdgeRef],
      description:
        'Pinned ones first, then the others, each group by `updatedAt` with the newest first. With `search`, pinned or not, by the message that matches and was written last, newest first.',
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
      description:
        'Opaque; stays valid as a value for `after` while the list changes, for the same `search` and `archived`.',
    }),
    node: t.expose('node', {
      type: conversationRef,
      description: 'The conversation that stands at this place of the list.',
    }),
    excerpt: t.field({
      type: searchExcerptRef,
      nullable: true,
      description:
        'A line of the newest message that a search has found, to show why this conversation is there. Null without `search`, when the words stand in the title alone, and when the message is gone by now.',
      resolve: ({ readExcerpt }) => readExcerpt(),
    }),
  }),
});

searchExcerptRef.implement({
  description: 'A part of a message on one line, around the words that a search was for.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description:
        'About 120 characters of the message, around the first place with the most of the words, with line breaks and tabs as spaces; an ellipsis stands at each end where it goes on. Of an answer, most signs of its Markdown are left out. To be shown as plain text: what is left of Markdown is cut anywhere, and HTML is what somebody wrote.',
    }),
    matches: t.expose('matches', {
      type: [textRangeRef],
      description:
        'Which parts of `text` were found, in their order and without overlaps: whole words, also when only their beginning was searched for. At least one, and at most 20.',
      ...sized({ items: mostMatches }),
    }),
  }),
});

textRangeRef.implement({
  description:
    'A part of a text, counted from 0 in UTF-16 code units as JavaScript, Java and C# do. It never begins or ends inside of what people see as one character.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where its first code unit stands.' }),
    end: t.exposeInt('end', {
      description: 'Where the first code unit behind it stands, so that `end - start` is its length.',
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
          'The `cursor` of an edge to go on behind; null starts with the first. One of a search is a BAD_CURSOR without it, and the other way round.',
      }),
      search: t.arg.string({
        description:
          'Only those with a message in which all these words occur; the title counts with the first question. The beginning of a word of two letters or more is enough, case does not matter, nor do accents of Latin letters, words in double quotes must stand together. Answers are found once they have ended. At most 200 characters, else BAD_INPUT; null or blank: all.',
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
        description: '`Conversation.id`, as lists and addresses of pages have it.',
      }),
    },
    resolve: (_root, { id }, { hub, viewer }) => hub.conversations.find(viewer, checkId('id', id)),
  }),
}));
