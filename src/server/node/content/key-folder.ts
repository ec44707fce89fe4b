import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../../../backend/content.ts';
import type { Finding } from '../../content/finding.ts';

/** The public key of a name, from `keys/` in a content folder, as PEM. */
export const readPublicKey = (folder: string, name: string): Promise<string> =>
  readFile(join(folder, 'keys', name), 'utf8');

/** Keys that polls name and that are not there, or are no public keys. */
export async function keyFindings(folder: string, { polls }: Pick<Content, 'polls'>): Promise<Finding[]> {
  const names = new Set([...polls.values()].flatMap(({ verification }) => verification?.publicKey ?? []));
  const findings = await Promise.all([...names].map((name) => keyFinding(folder, name)));
  return findings.flat();
}

async function keyFinding(folder: string, name: string): Promise<Finding[]> {
  const file = join(folder, 'keys', name);
  try {
    const pem = await readPublicKey(folder, name);
    if (pem.includes('PRIVATE KEY'))
      return [{ file, message: 'holds a private key; put the public one here' }];
    createPublicKey(pem);
    return [];
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return [{ file, message: isMissing ? 'is missing, though a poll names it' : 'is no public key in PEM' }];
  }
}
