/** Any address that no page matches. A route of its own, so that the status strip has its data here too. */
export const loader = () => refuse();
export const clientLoader = () => refuse();

export default function NotFoundPage() {
  return null;
}

function refuse(): never {
  throw new Response(null, { status: 404 });
}
