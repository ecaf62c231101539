import type { LoaderFunctionArgs } from '@remix-run/node';
import { queryHub } from '../../graphql/load-query.ts';
import { ExportPersonalities, ExportPersonality } from '../../personalities/personality-documents.ts';
import { isPersonalityId } from '../../personalities/personality-id.ts';

/** One personality as a file, or all that were written here. Reached by a plain link, which works without scripts. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const id = new URL(request.url).searchParams.get('id');
  if (id === null) {
    const { personalitiesMarkdown } = await queryHub(context, ExportPersonalities, {});
    return toFile('personalities', personalitiesMarkdown);
  }
  if (!isPersonalityId(id)) throw new Response(null, { status: 404 });
  const { personality } = await queryHub(context, ExportPersonality, { id });
  if (personality === null) throw new Response(null, { status: 404 });
  return toFile(id, personality.markdown);
}

/** `name` is an id, whose characters need no escaping in a header. */
function toFile(name: string, markdown: string): Response {
  return new Response(markdown, {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.md"`,
    },
  });
}
