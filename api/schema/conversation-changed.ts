import { builder } from './builder.ts';
import { conversationChangeRef, conversationRef } from './refs.ts';

const changeKindType = builder.enumType('ConversationChangeKind', {
  description: 'What a client’s list must do: add, replace or remove.',
  values: {
    CREATED: { description: 'It is new or was restored, and belongs in lists from now on.' },
    UPDATED: {
      description:
        'Something about it changed: its title, pin, archive or branch, or a question was asked or an answer ended.',
    },
    DELETED: { description: 'It is gone from lists, for now or for good.' },
  },
});

conversationChangeRef.implement({
  description: 'A change to one conversation, whoever made it: this client, another one or the hub itself.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: changeKindType,
      description: 'Whether to add it to lists, replace it there, or remove it.',
    }),
    conversationId: t.exposeID('conversationId', {
      description: 'Its `id`, given even when there is nothing left to fetch.',
    }),
    conversation: t.expose('conversation', {
      type: conversationRef,
      nullable: true,
      description: 'The conversation after the change; null for DELETED only.',
    }),
  }),
});

builder.subscriptionFields((t) => ({
  conversationChanged: t.field({
    type: conversationChangeRef,
    description:
      'Changes to the viewer’s conversations from now on, to keep lists up to date. The text of running answers comes from `chatStream`. A reader that falls behind gets the newest change of each conversation. Ends only with the server.',
    subscribe: (_root, _arguments, { hub, viewer, signal, endless }) => {
      endless();
      return hub.conversations.watch(viewer, signal);
    },
    resolve: (change) => change,
  }),
}));
