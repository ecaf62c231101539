import { builder } from './builder.ts';
import { conversationChangeRef, conversationRef } from './refs.ts';

const changeKindType = builder.enumType('ConversationChangeKind', {
  description: 'How lists must follow: add, replace or remove.',
  values: {
    CREATED: { description: 'It is new, or was restored: it belongs into lists from now on.' },
    UPDATED: {
      description:
        'Something about it is different: title, pin, archive, branch, a question was asked or an answer ended.',
    },
    DELETED: { description: 'It is gone from lists, for now or for good.' },
  },
});

conversationChangeRef.implement({
  description:
    'One change to one conversation, whoever made it: another tab, another app, or the hub itself.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: changeKindType,
      description: 'Whether to add it to lists, replace it there, or remove it.',
    }),
    conversationId: t.exposeID('conversationId', {
      description: 'Its `id`, given also when there is nothing left to fetch.',
    }),
    conversation: t.expose('conversation', {
      type: conversationRef,
      nullable: true,
      description: 'As it is after the change; null exactly for DELETED.',
    }),
  }),
});

builder.subscriptionFields((t) => ({
  conversationChanged: t.field({
    type: conversationChangeRef,
    description:
      'Changes to the viewer’s conversations from now on, so that lists stay true. Text of running answers comes by `chatStream`. A reader that falls behind gets the newest change of each conversation. Ends only with the server.',
    subscribe: (_root, _arguments, { hub, viewer, signal, endless }) => {
      endless();
      return hub.conversations.watch(viewer, signal);
    },
    resolve: (change) => change,
  }),
}));
