import type { Consultation } from '../../../contracts/index.ts';
import { ContentError } from './content-error.ts';
import { readContentFolder } from '../content/content-folder.ts';
import { UsageError } from './usage-error.ts';

/** The consultation of that id. Throws a `UsageError` that says which there are, and which polls. */
export async function chosenConsultation(folder: string, id: string): Promise<Consultation> {
  const { content, findings } = await readContentFolder(folder);
  const consultation = content.consultations.get(id);
  if (consultation !== undefined) return consultation;
  if (findings.length > 0) throw new ContentError(findings);
  const known = [...content.consultations.keys()].join(', ') || 'none';
  // What was mistyped may be a poll, which two of the three commands that ask take as well.
  const polls = [...content.polls.keys()].join(', ');
  throw new UsageError(
    `There is no consultation "${id}" in ${folder}. There is ${known}${polls && `, and of polls ${polls}`}.`,
  );
}
