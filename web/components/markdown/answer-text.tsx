import { memo, useState } from 'react';
import { createLazyModule, useLazyModule } from '../lazy-module.ts';
import { ServerDrawn } from '../server-drawn.tsx';
import { useIsFromServer } from '../use-is-from-server.ts';
import { written } from '../written.ts';

const markdown = createLazyModule(() => import('./markdown.tsx'));
/** The server formats at once; this line is removed from the browser bundle. */
const onServer = import.meta.env.SSR ? await import('./markdown.tsx') : null;

/** Fetches the code that formats answers before the first answer arrives. */
export const preloadMarkdown = markdown.load;

/** The words of an answer without its marks; as it is written until the formatting code has been fetched. */
export function spokenText(text: string): string {
  return (markdown.read() ?? onServer)?.spokenText(text) ?? text;
}

/**
 * The text of an answer: plain until the formatting code has been fetched. What the server has formatted stays as it is
 * until then, so that a reopened page never shows it raw; only what was written since stands below it.
 */
export const AnswerText = memo(function AnswerText({
  text,
  streaming,
  cut,
}: {
  readonly text: string;
  readonly streaming: boolean;
  readonly cut: boolean;
}) {
  const module = useLazyModule(markdown) ?? onServer;
  const isFromServer = useIsFromServer();
  const [first] = useState(text);
  if (module !== null) return <module.Markdown text={text} streaming={streaming} cut={cut} />;
  if (!isFromServer || !text.startsWith(first)) return <PlainText text={text} />;
  return (
    <>
      <ServerDrawn className="md" />
      {text.length > first.length && (
        <p {...written} className="whitespace-pre-wrap wrap-anywhere">
          {text.slice(first.length)}
        </p>
      )}
    </>
  );
});

function PlainText({ text }: { readonly text: string }) {
  return (
    <div lang="" className="md">
      <p className="md-plain">{text}</p>
    </div>
  );
}
