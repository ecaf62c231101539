import type { Opening } from './chat-address.ts';
import type { ConversationHead, Message } from './chat-documents.ts';
import { type ChatState, keptLeaf, newChatState } from './chat-state.ts';
import type { Choice } from './choice.ts';
import { undecidedQuestion } from './comparison.ts';
import { answersTo, branchTo, leafBelow, treeOf } from './message-tree.ts';

/**
 * A stored conversation. `fallback`: used if the chat's personality is gone. `comparedId`: show this question's answers
 * side by side, if there are several. `opening`: show the branch with this message, if it has it. Parallel answers at its
 * end that nobody chose from are shown side by side, the first as current.
 */
export function storedChatState(
  conversation: ConversationHead,
  messages: readonly Message[],
  fallback: Choice,
  comparedId: string | null = null,
  opening: Opening | null = null,
): ChatState {
  const tree = treeOf(messages);
  const newest = messages.at(-1);
  const kept = keptLeaf(tree, conversation.activeLeafId) ?? keptLeaf(tree, newest?.id ?? null);
  const named = tree.get(opening?.messageId ?? '');
  const isElsewhere = named !== undefined && !branchTo(tree, kept).includes(named);
  const endId = isElsewhere ? leafBelow(tree, named.id) : kept;
  const beside = answersTo(tree, tree.get(endId ?? '')?.parentId ?? '');
  const undecidedId = undecidedQuestion(tree, (isElsewhere && beside.at(-1)?.id) || endId);
  const leafId = undecidedId === null ? endId : (beside[0]?.id ?? endId);
  const isCompared = comparedId !== null && answersTo(tree, comparedId).length > 1;
  const questionId = isCompared ? comparedId : undecidedId;
  const shown = tree.get(leafId ?? '');
  // The conversation stores who was asked last, on whatever branch.
  const answer = shown !== newest && shown?.role === 'ASSISTANT' ? shown : null;
  return {
    ...newChatState({
      personalityId:
        answer?.personality?.personalityId ?? conversation.personality?.id ?? fallback.personalityId,
      variantId: answer?.variant?.variantId ?? conversation.variant.id,
    }),
    conversationId: conversation.id,
    title: conversation.title,
    messages: tree,
    keptLeafId: conversation.activeLeafId,
    leafId,
    comparison: questionId === null ? null : { questionId, asked: [], refusals: [] },
    opening: named ? opening : null,
  };
}
