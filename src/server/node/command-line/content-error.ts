import { findingLine } from '../../content/finding.ts';
import type { Finding } from '../../content/finding.ts';
import { printable } from './printable.ts';

/** The content folder cannot be served as it stands. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(findings: readonly Finding[]) {
    const lines = findings.map((finding) => printable(findingLine(finding))).join('\n');
    super(`The content has errors:\n${lines}\nMend them; "samrad check <folder>" shows what is left.`);
  }
}
