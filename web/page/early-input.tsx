/**
 * Until the page's own scripts have loaded, Enter in the question field leaves a mark instead of a line break; the
 * field acts on it once hydrated. So does the button that was pressed last: hydration presses it again, unless it is in
 * a part that only its own code makes alive, or was pressed ten seconds before, or something else was done after it. A
 * question that was typed after it waits for its reader, who may have asked for a temporary chat. Placed before all
 * fields and buttons, which can be used while the rest of the page loads. Written without the characters that HTML
 * escapes. Only the server has any use for it.
 */
const script = import.meta.env.SSR
  ? `{
  const { dataset } = document.documentElement;
  let pressed = null;
  let waits = false;
  let expiry = 0;
  const forget = function () {
    if (pressed) delete pressed.dataset.pressed;
    pressed = null;
  };
  addEventListener(\`pointerdown\`, forget, true);
  addEventListener(\`keydown\`, function () {
    if (pressed) waits = true;
    forget();
  }, true);
  addEventListener(\`click\`, function ({ target }) {
    forget();
    if (dataset.hydrating) return;
    pressed = target.closest(\`button[type=button]:not([popovertarget])\`);
    if (!pressed) return;
    pressed.dataset.pressed = true;
    clearTimeout(expiry);
    expiry = setTimeout(forget, 10000);
  });
  addEventListener(\`keydown\`, function (event) {
    if (event.defaultPrevented || event.target.name !== \`prompt\` || event.key !== \`Enter\`) return;
    if (event.shiftKey || event.altKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (!waits) event.target.dataset.sent = \`\`;
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
