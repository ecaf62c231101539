import { Button } from '../components/button.tsx';
import { asItIs } from '../components/server-drawn.tsx';

/**
 * Shows the notice when the page's scripts fail to load or take more than half a minute. Whatever is typed before
 * hydration survives a reload in the tab's own storage, but for that of a temporary chat: the fields have it again, and
 * hydration adds it to the drafts. A hydrated page is without the notice. Written without the characters that HTML escapes.
 */
const script = `{
  const notice = document.currentScript.previousElementSibling;
  const show = function () {
    notice.hidden = false;
  };
  addEventListener(\`error\`, function (event) {
    if (event.target.type === \`module\`) show();
  }, true);
  addEventListener(\`unhandledrejection\`, show);
  setTimeout(show, 30000);
  notice.querySelector(\`button\`).onclick = function () {
    location.reload();
  };

  const key = \`modelhub:typed:\` + location.href;
  const temporary = new URLSearchParams(location.search).get(\`temporary\`) === \`true\`;
  if (temporary) notice.querySelector(\`span\`).remove();
  addEventListener(\`pagehide\`, function () {
    if (temporary || !notice.isConnected) return;
    const typed = {};
    for (const field of document.querySelectorAll(\`textarea[id], input[id]:not([type])\`))
      if (field.value !== field.defaultValue) typed[field.id] = field.value;
    try {
      sessionStorage.setItem(key, JSON.stringify(typed));
    } catch {}
  });
  // React would undo changes of a text that is in the HTML.
  addEventListener(\`input\`, function (event) {
    if (notice.isConnected) if (event.target.name === \`prompt\`) event.target.textContent = \`\`;
  });
  try {
    const typed = JSON.parse(sessionStorage.getItem(key));
    sessionStorage.removeItem(key);
    for (const id in typed) {
      const field = document.getElementById(id);
      if (!field) continue;
      field.value = typed[id] + (field.value === field.defaultValue ? \`\` : \`\\n\\n\` + field.value);
      field.dispatchEvent(new Event(\`input\`, { bubbles: true }));
    }
  } catch {}
}`;

/**
 * Tells the reader of a page whose scripts did not come. Placed between the page's fields and its scripts; hydration
 * takes it away.
 */
export function IncompleteNotice({ nonce }: { readonly nonce: string | undefined }) {
  if (!import.meta.env.SSR) return <div ref={(frame) => frame?.replaceChildren()} {...asItIs} />;
  return (
    <div>
      <div
        role="alert"
        hidden
        className="fixed inset-x-4 bottom-4 in-[body:has([data-scroller])]:top-14 in-[body:has([data-scroller])]:bottom-auto z-20 mx-auto flex w-fit items-center gap-3 rounded-md border border-hairline bg-raised py-2 pr-2 pl-4 text-ui shadow-float"
      >
        <p>
          The page could not be loaded completely.{' '}
          <span className="hidden in-[body:has(textarea)]:inline">Your text is kept.</span>
        </p>
        <Button>Reload</Button>
      </div>
      <script nonce={nonce}>{script}</script>
    </div>
  );
}
