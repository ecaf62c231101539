import { Link } from '@remix-run/react';
import { Button, buttonClass } from '../../components/button.tsx';
import type { WrittenPersonality } from '../../personalities/personality-documents.ts';
import { newPersonalityPath } from '../../personalities/personality-id.ts';

/** Where the personality comes from, if that decides what can be done with it. */
export function Origin({
  personality: { id, source, overridden, builtIn },
  onRestore,
  onUndo,
}: {
  readonly personality: WrittenPersonality;
  readonly onRestore: () => void;
  /** Null unless it was restored just now. */
  readonly onUndo: (() => void) | null;
}) {
  if (source === 'FILE') {
    return (
      <p className="mt-3 flex flex-wrap items-center gap-3 text-lead text-muted">
        This personality comes from a file on the server and is edited there.
        <Link to={newPersonalityPath(id)} className={buttonClass('quiet')}>
          Duplicate to edit
        </Link>
      </p>
    );
  }
  if (!builtIn) return null;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 text-lead text-muted">
      <p>
        {overridden
          ? 'It comes with ModelHub and has been changed here.'
          : 'It comes with ModelHub. Your changes apply only to you and can be undone.'}
      </p>
      <p role="status" className="text-ink">
        {onUndo !== null && 'Restored the original.'}
      </p>
      {/* A single button keeps the focus when it changes from one to the other. */}
      {(overridden || onUndo !== null) && (
        <Button onClick={onUndo ?? onRestore}>{onUndo === null ? 'Restore the original' : 'Undo'}</Button>
      )}
    </div>
  );
}
