import { BackendError } from '../../backend/errors.ts';
import { Lazy } from '../../controllers/lazy.ts';
import { inWords, prepareFailure } from '../../templates/failure.ts';
import { daysToCome } from './days-to-come.ts';
import type { TimelineSession } from './timeline-session.ts';

/** The days to come as a file for a calendar: of all that the filters let through, whichever page it stands on. */
export class SavedDays {
  readonly #session: TimelineSession;
  readonly #calendar: Lazy<typeof import('./calendar.ts')>;

  /** They are on their way. */
  isSaving = false;
  /** Nothing to come was known to the day. */
  isEmpty = false;
  /** Why there is no file. */
  error: BackendError | undefined;

  constructor(session: TimelineSession) {
    this.#session = session;
    this.#calendar = new Lazy(session.host, () => import('./calendar.ts'), prepareFailure);
  }

  async save(): Promise<void> {
    if (this.isSaving) return;
    const { host, announcer, wording } = this.#session;
    this.isSaving = true;
    this.error = undefined;
    host.requestUpdate();
    try {
      this.isEmpty = !(await this.#save());
      if (this.isEmpty)
        announcer.say(
          wording.msg('Det finns inga kommande datum att lägga in.', { id: 'timeline.calendar.none' }),
        );
    } catch (cause) {
      this.error = BackendError.from(cause);
      announcer.say(inWords(this.error, wording).title);
    }
    this.isSaving = false;
    host.requestUpdate();
  }

  /** What came of it belongs to the initiatives that were on show. */
  forget(): void {
    this.isEmpty = false;
    this.error = undefined;
  }

  /** Resolves to whether there are any. */
  async #save(): Promise<boolean> {
    const { pages, dialogue, wording } = this.#session;
    await this.#calendar.fetch();
    const { value: calendar, error } = this.#calendar;
    if (!calendar || !dialogue || !pages.page || !pages.ask) throw error;
    const { today } = pages.page;
    const days = daysToCome(await calendar.allToCome(pages.ask, pages.answered, today), today);
    const { locale } = wording;
    if (days.length) calendar.saveCalendar(days, { locale, dialogue: dialogue.id, page: location.href });
    return days.length > 0;
  }
}
