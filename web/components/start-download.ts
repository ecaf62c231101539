/** Saves the content at an address as a file, as if a download link had been clicked. */
export function startDownload(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
