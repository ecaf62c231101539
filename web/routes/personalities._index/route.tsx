import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { useState } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { loadQuery, primeQuery } from '../../graphql/load-query.ts';
import { useFreshHubQuery } from '../../graphql/use-hub-query.ts';
import { newPersonalityPath } from '../../personalities/personality-id.ts';
import { PersonalityList } from '../../personalities/personality-list-documents.ts';
import { exportPath } from './export-path.ts';
import { FileProblems } from './file-problems.tsx';
import { ImportFiles } from './import-files.tsx';
import { PersonalityRows } from './personality-rows.tsx';
import { usePersonalityActions } from './use-personality-actions.ts';

export const meta: MetaFunction = () => [{ title: 'Personalities · ModelHub' }];

export async function loader({ context }: LoaderFunctionArgs) {
  const { urqlState } = await loadQuery(context, PersonalityList, {});
  return { urqlState };
}

export const clientLoader = () => primeQuery(PersonalityList, {});

export default function PersonalitiesPage() {
  const [data] = useFreshHubQuery(PersonalityList, {});
  const { actions, toast } = usePersonalityActions();
  const [imported, setImported] = useState<readonly string[]>([]);
  if (data === undefined) throw new Error('The personalities were not loaded.');
  const { personalities, personalityFileProblems: problems } = data;
  const isOwn = personalities.some(
    ({ source, overridden, coversOwn }) =>
      source === 'OWN' || coversOwn || (source === 'BUILT_IN' && overridden),
  );
  return (
    <PageFrame toast={toast}>
      <div className="page-body">
        <div className="max-w-reading">
          <PageHead title="Personalities">
            Each is a way of writing: instructions that travel with your question. Edit these, or write your
            own. Existing answers keep their prompt.
          </PageHead>
          <div className="mt-6 flex flex-wrap items-center gap-2">
            <Link to={newPersonalityPath()} className={buttonClass('primary')}>
              New personality
            </Link>
            <ImportFiles onImported={setImported} />
            {isOwn && (
              <a href={exportPath()} download className={buttonClass('quiet')}>
                Export yours
              </a>
            )}
          </div>
          <noscript>
            <p className="mt-4 text-sm">Changing them needs JavaScript; exporting them does not.</p>
          </noscript>
          <PersonalityRows personalities={personalities} marked={imported} actions={actions} />
          {problems.length > 0 && (
            <section aria-labelledby="left-out" className="mt-12">
              <h2 id="left-out" className="text-title font-semibold">
                Files that were left out
              </h2>
              <p className="mt-1 text-ui text-muted">
                They are in the server’s <code className="font-mono text-[0.875em]">personalities</code>{' '}
                folder. Fix them there and restart ModelHub.
              </p>
              <FileProblems problems={problems} />
            </section>
          )}
        </div>
      </div>
    </PageFrame>
  );
}
