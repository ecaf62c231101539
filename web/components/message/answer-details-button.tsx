import ReceiptText from 'lucide-react/icons/receipt-text';
import { useState } from 'react';
import type { Message } from '../../chat/chat-documents.ts';
import { AwaitedPart } from '../awaited-part.tsx';
import { createLazyModule, useLoadedModule } from '../lazy-module.ts';
import { Popover } from '../popover.tsx';

const details = createLazyModule(() => import('./answer-details-list.tsx'));

/** Opens all figures of an answer, in words; they are not rendered before that. */
export function AnswerDetailsButton({ message }: { readonly message: Message }) {
  const [opened, setOpened] = useState(false);
  const module = useLoadedModule(details);
  return (
    <Popover
      label="About this answer"
      onOpen={() => {
        setOpened(true);
        details.load();
      }}
      button={
        <>
          <ReceiptText size={16} strokeWidth={1.75} />
          <span className="sr-only">About this answer</span>
        </>
      }
      buttonTitle="About this answer"
      buttonClassName="target inline-flex items-center justify-center rounded-sm text-muted hover:bg-sunken hover:text-ink"
      className="w-[min(22rem,calc(100vw-1rem))] px-4 py-3"
    >
      {opened &&
        (module === null ? (
          <AwaitedPart className="text-ui" />
        ) : (
          <module.AnswerDetailsList message={message} />
        ))}
    </Popover>
  );
}
