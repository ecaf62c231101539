import { Fragment } from 'react';
import { linkedParts } from './linked-parts.ts';

/** What to do, in order; addresses in the text are links, and break behind a slash. */
export function Steps({ steps }: { readonly steps: readonly string[] }) {
  if (steps.length === 0) return null;
  return (
    <ol className="list-decimal space-y-1 pl-5 text-ui marker:text-faint">
      {steps.map((step) => (
        <li key={step} className="pl-1">
          {linkedParts(step).map((part, index) =>
            index % 2 === 0 ? (
              part
            ) : (
              <a key={part} href={`https://${part}`} target="_blank" rel="noreferrer" className="link">
                {part.split(/(?<=\/)/).map((piece, index) => (
                  <Fragment key={piece}>
                    {index > 0 && <wbr />}
                    {piece}
                  </Fragment>
                ))}
              </a>
            ),
          )}
        </li>
      ))}
    </ol>
  );
}
