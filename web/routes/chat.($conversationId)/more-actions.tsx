import Ellipsis from 'lucide-react/icons/ellipsis';
import MessageCircleDashed from 'lucide-react/icons/message-circle-dashed';
import { type ReactNode, useId } from 'react';
import { IconButton } from '../../components/icon-button.tsx';

/**
 * What is needed less often than the pickers. It sits beside them. A phone, which has no room for that, hides it behind
 * a button, and shows it while any part of it is open.
 */
export function MoreActions({
  folds,
  temporary,
  children,
}: {
  /** Whether a phone has no room for it. */
  readonly folds: boolean;
  /** Whether the chat is temporary: the button says so in place of the switch that it hides. */
  readonly temporary: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <>
      {folds && (
        <IconButton
          label={temporary ? 'More · temporary, not stored' : 'More'}
          icon={Ellipsis}
          className="relative shrink-0 sm:hidden"
          popovertarget={id}
        >
          {temporary && <MessageCircleDashed size={28} strokeWidth={1.25} className="absolute" />}
        </IconButton>
      )}
      <div
        id={id}
        popover="auto"
        className={`more-actions ${folds ? '' : 'contents'} rounded-md border border-hairline bg-raised shadow-float`}
      >
        {children}
      </div>
    </>
  );
}
