import { Link } from '@remix-run/react';
import { Button, buttonClass } from '../../components/button.tsx';

/** Says that a chat was deleted. */
export function DeletedNotice({ onRestore }: { readonly onRestore: () => void }) {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2 border-t border-hairline py-3 text-ui">
      <p className="mr-auto min-w-48 flex-1">
        This chat was deleted. It can be restored for an hour after that.
      </p>
      <Button onClick={onRestore}>Restore it</Button>
      <Link to="/chat" className={buttonClass('primary')}>
        New chat
      </Link>
    </div>
  );
}
