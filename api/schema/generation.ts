import { isId } from '../domain/check-id.ts';
import { generationStatusType } from './answer.ts';
import { builder } from './builder.ts';
import { loadConversation } from './load-conversation.ts';
import { conversationRef, generationRef, messageRef } from './refs.ts';

generationRef.implement({
  description:
    'One run of the server that writes one answer. It belongs to the server: connections only watch it, so it continues when all of them are gone.',
  fields: (t) => ({
    id: t.exposeID('id', {
      description:
        'New for every run, and never the id of a message or conversation; for `watch` and `stopChat`.',
    }),
    status: t.field({
      type: generationStatusType,
      description: 'How far it has got, or how it ended.',
      resolve: ({ message }) => message.answer.status,
    }),
    headSeq: t.exposeInt('headSeq', {
      description:
        'The `seq` of its newest event. A `watch` with this as `after` gets only what happens from now on.',
    }),
    conversation: t.field({
      type: conversationRef,
      nullable: true,
      description:
        'Where its answer is kept, as it is now, for clients that know only the id of the run, such as the one in a BUSY. Null for a temporary chat and for a conversation that has been deleted since.',
      resolve: ({ message: { conversationId } }, _arguments, context) =>
        loadConversation(context, conversationId),
    }),
    message: t.expose('message', {
      type: messageRef,
      description: 'The answer that it writes, with the text so far.',
    }),
  }),
});

builder.queryFields((t) => ({
  generation: t.field({
    type: generationRef,
    nullable: true,
    description:
      'One run by its id; null when it does not exist, belongs to someone else or was in a conversation that has been deleted. One of a temporary chat is available for ten minutes after its end, or until 1,000 later ones of such chats have ended on this hub.',
    args: { id: t.arg.id({ required: true, description: '`Generation.id`, also found as `generationId`.' }) },
    resolve: (_root, { id }, { hub, viewer }) => (isId(id) ? hub.generations.find(viewer, id) : null),
  }),
}));
