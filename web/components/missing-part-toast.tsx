import { Toast } from './toast.tsx';
import { useToast } from './use-toast.ts';

/** For pages that say nothing else there. */
export function MissingPartToast() {
  const { toast, closeToast } = useToast();
  return <Toast message={toast} onClose={closeToast} />;
}
