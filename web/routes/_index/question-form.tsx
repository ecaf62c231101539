import { useNavigate } from '@remix-run/react';
import { ArrowUp } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type ReactNode, type RefObject, useEffect } from 'react';
import type { Choice } from '../../chat/choice.ts';
import { keyAction } from '../../components/composer/composer-keys.ts';
import { fitHeight } from '../../components/composer/fit-height.ts';
import { keepFirstMessage, newRequestId } from '../../first-message.ts';

/** In the HTML already, so that typing can start before any script has run: this page is its text field. */
const ready = { autoFocus: true };

/**
 * The question and who shall answer it. Sending hands both to the Workspace; without scripts it is a plain form
 * that opens the Workspace with the question filled in.
 */
export function QuestionForm({
  field,
  choice,
  placeholder,
  above,
  beside,
}: {
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly choice: Choice;
  readonly placeholder: string;
  readonly above: ReactNode;
  readonly beside: ReactNode;
}) {
  const navigate = useNavigate();
  useEffect(() => {
    if (field.current !== null) fitHeight(field.current);
  }, [field]);

  function send(event: FormEvent): void {
    event.preventDefault();
    const content = field.current?.value.trim() ?? '';
    if (content === '') {
      field.current?.focus();
      return;
    }
    const { personalityId, variantId } = choice;
    const kept = keepFirstMessage({ requestId: newRequestId(), personalityId, variantId, content });
    const search = new URLSearchParams({
      personality: personalityId,
      ...(variantId !== null && { variant: variantId }),
      ...(!kept && { prompt: content }),
    });
    navigate(`/chat?${search}`);
  }

  return (
    <form method="get" action="/chat" onSubmit={send} className="space-y-3">
      {above}
      <div className="rounded-md border border-outline bg-raised transition-colors focus-within:border-accent focus-within:outline-3 focus-within:outline-accent-wash">
        <textarea
          ref={field}
          name="prompt"
          aria-label="Your question"
          placeholder={placeholder}
          rows={2}
          enterKeyHint="send"
          onInput={(event) => fitHeight(event.currentTarget)}
          onKeyDown={sendOnEnter}
          className="field-sizing-content block max-h-[40vh] min-h-20 w-full resize-none bg-transparent px-4 pt-3.5 pb-1 text-body outline-none"
          {...ready}
        />
        <div className="flex items-center justify-between gap-2 p-2">
          {beside}
          <button
            type="submit"
            aria-label="Send"
            title="Send"
            className="target inline-flex shrink-0 items-center justify-center rounded-md bg-ink text-paper transition-opacity hover:opacity-90"
          >
            <ArrowUp aria-hidden="true" size={20} strokeWidth={1.75} />
          </button>
        </div>
      </div>
    </form>
  );
}

function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (keyAction(event.nativeEvent) !== 'send') return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
