import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ClientLoaderFunctionArgs, useLoaderData, useLocation } from '@remix-run/react';
import { useState } from 'react';
import '../../components/markdown/markdown.css';
import { PageFrame } from '../../components/page-frame.tsx';
import { browserClient } from '../../graphql/client.ts';
import { dataOf, loadQuery } from '../../graphql/load-query.ts';
import { useHubQuery } from '../../graphql/use-hub-query.ts';
import { PersonalityById } from '../../personalities/personality-documents.ts';
import { isPersonalityId } from '../../personalities/personality-id.ts';
import { created, Editor } from './editor.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'New personality'} · ModelHub` },
];

/** The personality that is opened, or the one that a new one starts from. */
function asked(url: string, personalityId = 'new') {
  const from = new URL(url).searchParams.get('from');
  const isNew = personalityId === 'new';
  const id = isNew ? (from ?? 'new') : personalityId;
  if (!isPersonalityId(id)) throw new Response(null, { status: 404 });
  return { id, isNew };
}

/** Null is fine for a page that starts empty; otherwise a missing personality is a 404. */
function checked<Found extends { readonly name: string }>(
  { id, isNew }: ReturnType<typeof asked>,
  personality: Found | null,
) {
  if (personality === null && id !== 'new') throw new Response(null, { status: 404 });
  return { id, isNew, name: isNew ? null : (personality?.name ?? null) };
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const place = asked(request.url, params.personalityId);
  const { data, urqlState } = await loadQuery(context, PersonalityById, { id: place.id });
  return { urqlState, ...checked(place, data.personality) };
}

export async function clientLoader({ request, params }: ClientLoaderFunctionArgs) {
  const place = asked(request.url, params.personalityId);
  // It may have been changed elsewhere since it was last read; saving would overwrite that.
  const asking = browserClient().client.query(
    PersonalityById,
    { id: place.id },
    { requestPolicy: 'network-only' },
  );
  return checked(place, dataOf(await asking).personality);
}

export default function PersonalityPage() {
  const { id, isNew } = useLoaderData<typeof loader | typeof clientLoader>();
  const [data] = useHubQuery(PersonalityById, { id });
  const personality = data?.personality ?? null;
  const editing = useEditing(id, isNew);
  return (
    <PageFrame>
      <Editor
        key={editing}
        personality={isNew ? null : personality}
        from={isNew ? personality : null}
        variants={data?.variants ?? []}
        others={(data?.personalities ?? []).filter((one) => isNew || one.id !== id)}
      />
    </PageFrame>
  );
}

/**
 * A new number for each form that is opened. What a new personality has become is already open, with the focus in it.
 */
function useEditing(id: string, isNew: boolean): number {
  const { state } = useLocation();
  let [held, setHeld] = useState({ id, isNew, editing: 0 });
  if (held.id !== id || held.isNew !== isNew) {
    const isCreated = held.isNew && state === created;
    held = { id, isNew, editing: held.editing + (isCreated ? 0 : 1) };
    setHeld(held);
  }
  return held.editing;
}
