/** Puts text on the clipboard. False where the page may not: without TLS, or when the host forbids it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Hands the text to the browser as a file of its own making: nothing is fetched. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file over when the click has been handled, not before.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
