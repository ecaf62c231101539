/**
 * Until the page's own scripts have loaded, Enter in the question field leaves a mark instead of a line break; the
 * field acts on it once hydrated. Placed before the field, which can be typed into while the rest of the page loads.
 * Written without the characters that HTML escapes. Only the server has any use for it.
 */
const script = import.meta.env.SSR
  ? `
addEventListener(\`keydown\`, function (event) {
  if (event.defaultPrevented || event.target.name !== \`prompt\` || event.key !== \`Enter\`) return;
  if (event.shiftKey || event.altKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  event.target.dataset.sent = \`\`;
});`
  : '';

/** Not needed, and not run, on pages reached by client-side navigation. */
export function EarlyEnter({ nonce }: { readonly nonce: string | undefined }) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {script}
    </script>
  );
}
