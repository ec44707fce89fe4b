import type { Dialogue } from '../contracts/index.ts';
import type { AskPage } from './initiative-pages.ts';

/** The answers for a dialogue that lies here whole, by the rules of the backends; their code comes when it is asked. */
export const askGiven =
  (dialogue: Dialogue): AskPage =>
  async (query) =>
    (await import('../backend/initiatives/select-initiatives.ts')).selectInitiatives(
      dialogue,
      query,
      new Date(),
    );
