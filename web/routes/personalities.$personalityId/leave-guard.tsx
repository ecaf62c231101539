import { useBlocker } from '@remix-run/react';
import { type MutableRefObject, useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';

/** Asks before unsaved changes are lost: here for pages of the hub, through the browser for everything else. */
export function LeaveGuard({ isUnsaved }: { readonly isUnsaved: MutableRefObject<boolean> }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isUnsaved.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      title="Leave without saving?"
      onClose={() => blocker.reset?.()}
    >
      <div className="space-y-4 px-5 pb-5">
        <p className="text-ui text-muted">Your changes would be lost.</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => blocker.reset?.()}>Stay</Button>
          <Button kind="primary" onClick={() => blocker.proceed?.()}>
            Leave
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
