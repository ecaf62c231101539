import { Link } from '@remix-run/react';
import { useState } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { type ImportReport, importChats, importWords } from './import-chats.ts';
import { postChats } from './read-import-answer.ts';

interface FileReport extends ImportReport {
  readonly name: string;
  readonly done: boolean;
}

/** Refused chats that are listed; the rest are only counted. */
const mostNamed = 100;

/** Takes files, one after another, and says what became of each chat. */
export function ImportForm() {
  const [reports, setReports] = useState<readonly FileReport[]>([]);
  const busy = reports.some(({ done }) => !done);

  async function take(files: readonly File[]): Promise<void> {
    setReports(files.map(({ name }) => ({ name, done: false, chats: [], total: 0, problem: null })));
    for (const [index, file] of files.entries()) {
      const show = (report: ImportReport, done: boolean) =>
        setReports((all) => all.map((one, at) => (at === index ? { ...one, ...report, done } : one)));
      const text = await file.text().catch(() => null);
      const report =
        text === null
          ? { chats: [], total: 0, problem: 'This file could not be read.' }
          : await importChats(text, postChats, (progress) => show(progress, false));
      show(report, true);
    }
  }

  return (
    <div className="space-y-6">
      <label
        className={`${buttonClass('quiet')} relative has-focus-visible:outline-2 has-focus-visible:outline-accent ${busy ? 'opacity-50' : ''}`}
      >
        <input
          type="file"
          multiple
          accept=".json,application/json"
          disabled={busy}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // Lets the same file be chosen again.
            currentTarget.value = '';
            void take(files);
          }}
          className="absolute inset-0 w-full opacity-0 file:hidden"
        />
        Choose files to import
      </label>
      <noscript>
        <p className="text-sm">Importing needs JavaScript; exporting does not.</p>
      </noscript>
      <div role="status" className="space-y-6">
        {reports.map((report, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: Two files may share a name, and their order never changes.
          <Report key={index} {...report} />
        ))}
      </div>
    </div>
  );
}

function Report({ name, done, problem, ...report }: FileReport) {
  const { chats, total } = report;
  const refused = chats.filter(({ outcome }) => outcome === 'REFUSED');
  const imported = chats.filter(({ outcome }) => outcome === 'IMPORTED');
  return (
    <section aria-label={name} className="space-y-2 border-t border-hairline pt-4 text-ui">
      <p className="flex flex-wrap justify-between gap-x-4">
        <strong className="min-w-0 font-semibold wrap-anywhere">{name}</strong>
        {!done && (
          <span className="figures text-muted">
            {total === 0 ? 'Reading' : `${chats.length} of ${total} chats`}
          </span>
        )}
      </p>
      {!done && total > 0 && (
        <progress aria-label={`Importing ${name}`} max={total} value={chats.length} className="h-1 w-full" />
      )}
      {done && (total > 0 || problem === null) && <p>{importWords({ ...report, problem })}</p>}
      {problem !== null && <p className="border-l-2 border-bad pl-4">{problem}</p>}
      {done && refused.length > 0 && (
        <ul className="space-y-2 border-l-2 border-bad pl-4">
          {refused.slice(0, mostNamed).map(({ title, error }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: Refused chats may have no title, and the list is complete.
            <li key={index}>
              <span className="font-medium">{title ?? 'A chat without a title'}</span>
              <span className="block text-muted wrap-anywhere">{error?.message}</span>
            </li>
          ))}
          {refused.length > mostNamed && (
            <li className="text-muted">And {refused.length - mostNamed} more.</li>
          )}
        </ul>
      )}
      {done && imported.length > 0 && (
        <ul className="columns-[18rem] gap-x-8">
          {imported.slice(0, mostNamed).map(({ conversationId, title }) => (
            <li key={conversationId} className="truncate">
              <Link to={`/chat/${conversationId}`} className="link target inline-flex items-center">
                {title}
              </Link>
            </li>
          ))}
          {imported.length > mostNamed && (
            <li className="text-muted">And {imported.length - mostNamed} more in your list.</li>
          )}
        </ul>
      )}
    </section>
  );
}
