/**
 * Until the page's own scripts have loaded, Enter in the question field leaves a mark instead of a line break; the
 * field acts on it once hydrated. So does the button that was pressed last, which hydration presses again: nothing
 * would have come of it. Placed before all fields and buttons, which can be used while the rest of the page loads.
 * Written without the characters that HTML escapes. Only the server has any use for it.
 */
const script = import.meta.env.SSR
  ? `{
  const { dataset } = document.documentElement;
  let pressed;
  const forget = function () {
    if (pressed) delete pressed.dataset.pressed;
  };
  addEventListener(\`keydown\`, function (event) {
    forget();
    if (event.defaultPrevented || event.target.name !== \`prompt\` || event.key !== \`Enter\`) return;
    if (event.shiftKey || event.altKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    event.target.dataset.sent = \`\`;
  });
  addEventListener(\`click\`, function ({ target }) {
    forget();
    pressed = target.closest(\`button[type=button]:not([popovertarget])\`);
    if (pressed) if (!dataset.hydrated) pressed.dataset.pressed = true;
  });
}`
  : '';

/** Not needed, and not run, on pages reached by client-side navigation. */
export function EarlyInput({ nonce }: { readonly nonce: string | undefined }) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {script}
    </script>
  );
}
