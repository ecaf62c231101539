import { useToast } from './use-toast.tsx';

/** For pages that say nothing else there. */
export function MissingPartToast() {
  return useToast().toast;
}
