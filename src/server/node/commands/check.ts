import { findingLine } from '../../content/finding.ts';
import { readContentFolder } from '../content/content-folder.ts';
import { printable } from '../command-line/printable.ts';

/** Prints what is wrong in a content folder, one finding a line, or else what it warns of. Gives the exit code. */
export async function check(folder: string): Promise<number> {
  const { content, findings, warnings } = await readContentFolder(folder);
  if (findings.length > 0) {
    for (const finding of findings) console.log(printable(findingLine(finding)));
    return 1;
  }
  for (const warning of warnings) console.log(printable(`${findingLine(warning)} (a warning)`));
  const documents = content.dialogues.size + content.consultations.size + content.polls.size;
  console.log(`${documents} ${documents === 1 ? 'document' : 'documents'}, no errors`);
  return 0;
}
