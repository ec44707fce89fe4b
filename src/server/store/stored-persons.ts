import type { PersonRecords } from '../../backend/records/person-records.ts';
import type { Connection } from './connection.ts';

/** Who has voted, in either database. */
export class StoredPersons implements PersonRecords {
  readonly #connection: Pick<Connection, 'query'>;

  constructor(connection: Pick<Connection, 'query'>) {
    this.#connection = connection;
  }

  /** The unique key, not a check before it, keeps a person single. */
  claim: PersonRecords['claim'] = (person, poll, tag) =>
    this.#connection.query(async (db) => {
      await db
        .insertInto('poll_persons')
        .values({ person, poll, tag })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const standing = await db
        .selectFrom('poll_persons')
        .select('tag')
        .where('poll', '=', poll)
        .where('person', '=', person)
        .executeTakeFirstOrThrow();
      return standing.tag;
    });
}
