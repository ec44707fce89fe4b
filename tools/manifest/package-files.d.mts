import type { Manifest } from './manifest.mjs';

export function packageFiles(
  manifest: Manifest,
): Promise<
  Readonly<
    Record<
      | 'custom-elements.json'
      | 'vscode.html-custom-data.json'
      | 'vscode.css-custom-data.json'
      | 'web-types.json'
      | 'jsx.d.ts',
      string
    >
  >
>;
