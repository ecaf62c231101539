import { checkId } from '../domain/check-id.ts';
import { generationStatusType } from './answer.ts';
import { builder } from './builder.ts';
import { loadConversation } from './load-conversation.ts';
import { conversationRef, generationRef, messageRef } from './refs.ts';

generationRef.implement({
  description:
    'One run of the server that writes one answer. It belongs to the server: connections only watch it, so it goes on when all of them are gone.',
  fields: (t) => ({
    id: t.exposeID('id', {
      description:
        'New for every run, and never the id of a message or conversation; for `watch` and `stopChat`.',
    }),
    status: t.field({
      type: generationStatusType,
      description: 'How far it is, or how it ended.',
      resolve: ({ answer }) => answer.answer.status,
    }),
    headSeq: t.exposeInt('headSeq', {
      description:
        'The `seq` of its newest event. A `watch` with this as `after` gets what happens from now on.',
    }),
    conversation: t.field({
      type: conversationRef,
      nullable: true,
      description:
        'Where its answer is kept, as it is now: for a client that knows no more than the id of the run, such as that of a BUSY. Null for a temporary chat and for one that was deleted meanwhile.',
      resolve: ({ answer: { conversationId } }, _arguments, context) =>
        loadConversation(context, conversationId),
    }),
    message: t.field({
      type: messageRef,
      description: 'The answer that it writes, with the text so far.',
      resolve: ({ answer }) => answer,
    }),
  }),
});

builder.queryFields((t) => ({
  generation: t.field({
    type: generationRef,
    nullable: true,
    description:
      'One run by its id; null when it does not exist, belongs to someone else or was in a conversation that is deleted. That of a temporary chat can be had for ten minutes after its end, or until 1,000 later ones of such chats have ended on this hub.',
    args: { id: t.arg.id({ required: true, description: '`Generation.id`, also found as `generationId`.' }) },
    resolve: (_root, { id }, { hub, viewer }) => hub.generations.find(viewer, checkId('id', id)),
  }),
}));
