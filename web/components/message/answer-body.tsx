import { type ComponentProps, useEffect } from 'react';
import type { Message } from '../../chat/chat-documents.ts';
import type { Notice } from '../../chat/live-answer.ts';
import { Disclosure } from '../disclosure.tsx';
import { AnswerText, preloadMarkdown } from '../markdown/answer-text.tsx';
import { useLiveStatus } from '../status/live-status.ts';
import { written } from '../written.ts';
import { WaitLine } from './wait-line.tsx';

export interface Writing {
  readonly since: number;
  /** The hub has accepted the question. */
  readonly taken: boolean;
  readonly notice: Notice | null;
}

/** The text of an answer so far, or how long it has been silent. */
export function AnswerBody({
  message,
  text,
  reasoning,
  writing,
}: {
  /** Null until the hub has accepted the question. */
  readonly message: Message | null;
  readonly text: string;
  readonly reasoning: string;
  /** Null once nothing more will come. */
  readonly writing: Writing | null;
}) {
  useEffect(() => void preloadMarkdown(), []);
  return (
    <div className="space-y-3">
      {reasoning !== '' && (
        <Disclosure summary="Reasoning" className="text-ui">
          <p {...written} className="border-s-2 border-hairline ps-4 whitespace-pre-wrap wrap-anywhere">
            {reasoning}
          </p>
        </Disclosure>
      )}
      {text !== '' && <AnswerText text={text} streaming={writing !== null} cut={isCutOff(message)} />}
      {writing !== null && (
        <Wait {...writing} phase={text !== '' ? 'writing' : reasoning !== '' ? 'thinking' : 'waiting'} />
      )}
    </div>
  );
}

/** Apart from the text, which no reading of the status changes. */
function Wait(wait: Omit<ComponentProps<typeof WaitLine>, 'live'>) {
  const live = useLiveStatus();
  const isShown = wait.phase !== 'writing' || wait.notice !== null || live?.connection === 'lost';
  return isShown && <WaitLine {...wait} live={live} />;
}

function isCutOff(message: Message | null): boolean {
  const { status, finishReason } = message ?? {};
  return status !== 'COMPLETED' || finishReason === 'LENGTH' || finishReason === 'CONTENT_FILTER';
}
