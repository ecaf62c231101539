/**
 * Before the page's own scripts have come, Enter in the question's field leaves a mark instead of an empty line; the
 * field heeds it when it wakes. It stands before the field, which can be typed into while the rest of the page comes.
 * Written without the characters that HTML escapes.
 */
const script = `
addEventListener(\`keydown\`, function (event) {
  if (event.defaultPrevented || event.target.name !== \`prompt\` || event.key !== \`Enter\`) return;
  if (event.shiftKey || event.altKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  event.target.dataset.sent = \`\`;
});`;

/** Of no use in a page that was not loaded but navigated to, and not run there. */
export function EarlyEnter({ nonce }: { readonly nonce: string | undefined }) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {script}
    </script>
  );
}
