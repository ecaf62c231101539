import { createLazyModule, useLazyModule } from '../lazy-module.ts';
import type { AnnouncementsProps } from './announcements.tsx';

const announcements = createLazyModule(() => import('./announcements.tsx'));

/** Announces what becomes of questions; its code is fetched with the first one. */
export function Announcer(props: AnnouncementsProps) {
  const module = useLazyModule(announcements);
  return module && <module.Announcements {...props} />;
}
