import { hubAnswers } from './hub-answers.ts';
import { reportMissing } from './lazy-module.ts';

/** What is saved if the hub, which is being asked, is there. */
let pending: string | null = null;

/**
 * Saves the content at an address of the hub as a file, as if a download link had been clicked. The hub is asked first:
 * browsers would save whatever page is sent in its place. Until it has answered, the same address is not asked for again.
 */
export function startDownload(address: string): void {
  if (pending === address) return;
  pending = address;
  void hubAnswers().then((isHub) => {
    pending = null;
    if (isHub) Object.assign(document.createElement('a'), { href: address, download: '' }).click();
    else reportMissing('file');
  });
}

/** Does the same for a click on a link that downloads, which works without scripts too. */
export function takeDownloadClick(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[download]');
  if (link === null) return;
  event.preventDefault();
  startDownload(link.href);
}
