import Columns2 from 'lucide-react/icons/columns-2';
import Pencil from 'lucide-react/icons/pencil';
import { memo, useEffect, useRef, useState } from 'react';
import type { Opening } from '../../chat/chat-address.ts';
import type { Message } from '../../chat/chat-documents.ts';
import type { Draft } from '../../chat/draft.ts';
import type { Siblings } from '../../chat/message-tree.ts';
import { AwaitedPart } from '../awaited-part.tsx';
import { CopyButton } from '../copy-button.tsx';
import { IconButton } from '../icon-button.tsx';
import { createLazyModule, useLazyModule } from '../lazy-module.ts';
import { useLedAgain } from '../use-led-again.ts';
import { written } from '../written.ts';
import { MessageActions, VersionArrows } from './message-actions.tsx';

const editor = createLazyModule(() => import('./edit-question.tsx'));

/** A stored question and what can be done with it. */
export const Question = memo(function Question({
  message,
  opening,
  canAsk,
  askLabel,
  openDraft,
  onEdit,
  onTurnTo,
  onCompare,
  ...siblings
}: Siblings & {
  readonly message: Message;
  /** Not null if a search led to it, which unfolds it. */
  readonly opening: Opening | null;
  /** False while another turn is pending, and in a deleted chat. */
  readonly canAsk: boolean;
  /** Button label that says who will answer the edited question. */
  readonly askLabel: string;
  /** Opens the draft that keeps the edited text. */
  readonly openDraft: (messageId: string) => Draft;
  readonly onEdit: (message: Message, content: string) => void;
  readonly onTurnTo: (messageId: string) => void;
  /** Null if there are no answers to compare, or they are already shown side by side. */
  readonly onCompare: ((questionId: string) => void) | null;
}) {
  const module = useLazyModule(editor);
  const [editing, setEditing] = useState(false);
  const place = useRef<HTMLElement>(null);
  const isOpen = editing && module !== null;
  const wasOpen = useRef(false);
  const [unsent, setUnsent] = useState(false);
  useEffect(() => {
    if (!editing) setUnsent(openDraft(message.id).read() !== '');
  }, [editing, openDraft, message.id]);
  useEffect(() => {
    // The focused field is gone, so focus returns to the button that opened it.
    if (wasOpen.current && !isOpen) {
      place.current?.querySelector<HTMLElement>('[aria-label="Edit question"]')?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <article
      ref={place}
      data-message={message.id}
      aria-label="Your question"
      className="group/message flex flex-col items-end pt-5 first:pt-0"
    >
      {isOpen ? (
        <module.EditQuestion
          content={message.content}
          openDraft={() => openDraft(message.id)}
          canAsk={canAsk}
          askLabel={askLabel}
          onCancel={() => setEditing(false)}
          onSave={(content) => {
            setEditing(false);
            onEdit(message, content);
          }}
        />
      ) : (
        <>
          <QuestionText text={message.content} opening={opening} />
          <div className="-mr-2 -mb-2 flex items-center">
            {editing && (
              <AwaitedPart onGiveUp={() => setEditing(false)} className="mr-2 text-xs text-muted" />
            )}
            {unsent && <p className="mr-2 text-xs text-muted">Edited, not sent</p>}
            <MessageActions label="Actions for your question">
              <CopyButton text={message.content} label="Copy question" />
              <IconButton
                label="Edit question"
                icon={Pencil}
                disabled={!canAsk}
                onClick={() => {
                  editor.load();
                  setEditing(true);
                }}
              />
              {onCompare !== null && (
                <IconButton
                  label="Show the answers side by side"
                  icon={Columns2}
                  onClick={() => onCompare(message.id)}
                />
              )}
            </MessageActions>
            <VersionArrows {...siblings} noun="question" onTurnTo={onTurnTo} />
          </div>
        </>
      )}
    </article>
  );
});

/** A question that the hub has not stored. */
export function UnstoredQuestion({ text, refused }: { readonly text: string; readonly refused: boolean }) {
  return (
    <article aria-label="Your question" className="flex flex-col items-end pt-5 first:pt-0">
      <QuestionText text={text} opening={null} />
      <p className="-mb-2 flex h-9 items-center text-xs text-muted coarse:h-11">
        {refused ? 'Not sent' : ''}
      </p>
    </article>
  );
}

const longQuestion = 1_200;
const manyLines = 14;

/** Exactly what was typed, each line in its own writing direction; a long question unfolds on demand. */
function QuestionText({ text, opening }: { readonly text: string; readonly opening: Opening | null }) {
  const isLong = text.length > longQuestion || text.split('\n', manyLines + 1).length > manyLines;
  const [unfolded, setUnfolded] = useState(opening !== null);
  useLedAgain(opening, () => setUnfolded(true));
  return (
    <div className="max-w-[min(85%,36rem)] overflow-hidden rounded-md bg-sunken px-4 py-2.5">
      <p
        {...written}
        className={`text-body/6 whitespace-pre-wrap wrap-anywhere ${isLong && !unfolded ? 'line-clamp-10' : ''}`}
      >
        {text}
      </p>
      {isLong && (
        <button
          type="button"
          aria-expanded={unfolded}
          className="target mt-1 -mb-1.5 inline-flex items-center text-muted text-sm hover:text-ink"
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? 'Show less' : 'Show all'}
        </button>
      )}
    </div>
  );
}
