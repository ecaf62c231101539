import type { Message } from '../../chat/chat-documents.ts';

/** As much as is read out; the rest is there to be read. */
const spoken = 700;

/** Tells screen readers once that an answer has ended, with its beginning; failures interrupt. */
export function Announcer({
  ended,
  problem,
}: {
  readonly ended: Message | null;
  readonly problem: string | null;
}) {
  return (
    <>
      <p role="status" className="sr-only">
        {ended === null || ended.error !== null ? '' : words(ended)}
      </p>
      <p role="alert" className="sr-only">
        {problem ?? ''}
      </p>
    </>
  );
}

function words({ personality, content, status }: Message): string {
  const name = personality?.name ?? 'The model';
  if (status === 'STOPPED') return `${name} was stopped.`;
  const text = content.replace(/[*_`#|>~]+/g, '').trim();
  return text.length <= spoken
    ? `${name} answered: ${text}`
    : `${name} answered: ${text.slice(0, spoken)}… The answer goes on.`;
}
