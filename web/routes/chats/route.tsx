import type { MetaFunction } from '@remix-run/node';
import { buttonClass } from '../../components/button.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ImportForm } from './import-form.tsx';

export const meta: MetaFunction = () => [{ title: 'Export and import · ModelHub' }];

export default function ChatsPage() {
  return (
    <PageFrame>
      <article className="page-body">
        <PageHead title="Export and import">
          Your chats are yours: take them with you, keep a copy, move them to another hub.
        </PageHead>
        <div className="mt-12 max-w-reading space-y-12">
          <section aria-labelledby="export" className="space-y-4">
            <h2 id="export" className="text-title font-semibold">
              Export
            </h2>
            <p className="text-body text-muted">
              JSON has everything, every branch and every figure, and can be imported again. Markdown is for
              reading: the branch of each chat that you read last. To export a single chat, use its menu in
              the list.
            </p>
            <div className="flex flex-wrap gap-3">
              <a href="/api/chats.json" download className={buttonClass('primary')}>
                All chats as JSON
              </a>
              <a href="/api/chats.md" download className={buttonClass('quiet')}>
                All chats as Markdown
              </a>
            </div>
          </section>
          <section aria-labelledby="import" className="space-y-4">
            <h2 id="import" className="text-title font-semibold">
              Import
            </h2>
            <p className="text-body text-muted">
              JSON files that ModelHub exported. Chats that already exist are skipped, so the same file can be
              imported twice.
            </p>
            <ImportForm />
          </section>
        </div>
      </article>
    </PageFrame>
  );
}
