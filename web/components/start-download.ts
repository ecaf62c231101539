/** Saves what an address gives as a file, as if a link to it had been pressed. */
export function startDownload(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
