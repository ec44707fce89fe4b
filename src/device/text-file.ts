/** Hands the text to the browser as a file of its own making: nothing is fetched. `type`: its media type. */
export function downloadText(name: string, text: string, type = 'text/plain'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file over when the click has been handled, not before.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
