import { withStore } from '../command-line/existing-store.ts';
import { printable } from '../command-line/printable.ts';

/** Prints who did what, oldest first, one line each with tabs between the columns. Gives the exit code. */
export async function audit({ database }: { readonly database: string }): Promise<number> {
  return await withStore(database, async ({ officers }) => {
    for await (const { at, officer, name, action, object, detail } of officers.entries()) {
      console.log([at, officer, name, action, object, detail].map(printable).join('\t'));
    }
    return 0;
  });
}
