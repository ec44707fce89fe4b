import type { Consultation, ConsultationResults, QuestionResult } from '../../contracts/index.ts';
import { questionsOf } from '../../questionnaire/index.ts';
import { openingAt, settledAt } from '../../time/index.ts';
import type { ResponseRecords } from '../records/response-records.ts';
import { tallyAnswers } from './answer-tally.ts';
import { isFew, thresholdOf } from './small-cells.ts';
import { consultationResults, isPublic } from './consultation-results.ts';
import type { ResultStep, ResultSteps } from './result-steps.ts';
import { hasAll, staysTold } from './told-at-last.ts';

interface Read {
  /** As it was written then: content may be replaced. */
  readonly consultation: Consultation;
  readonly isClosed: boolean;
  /** Milliseconds of the clock that decides. */
  readonly at: number;
  readonly results: Promise<ConsultationResults | undefined>;
  /** When they had been read, by the same clock; nothing while they are. */
  done?: number;
  /** Answers that this process has taken, changed or withdrawn since. */
  changes: number;
}

interface Counted {
  readonly consultation: Consultation;
  readonly state: string;
  readonly results: ConsultationResults;
}

/** Milliseconds after which results are looked at again, though this process knows of no change: there may be others. */
const freshFor = 60_000;

/**
 * However much changes, no more than a tenth of the time goes to counting: whoever reads while answers come in would
 * else have all of them counted for each few, and stop the server.
 */
const rest = { times: 10, atLeast: 1_000, atMost: 600_000 } as const;

const isFresh = ({ consultation, at, changes }: Read, now: number): boolean =>
  changes < thresholdOf(consultation) && Math.abs(now - at) < freshFor;

function isResting({ at, done }: Read, now: number): boolean {
  if (done === undefined) return true;
  // The clock may have been set while they were counted.
  const pause = Math.min(Math.max(rest.times * (done - at), rest.atLeast), rest.atMost);
  return Math.abs(now - done) < pause;
}

/** Gives the results of consultations, counted once for all who ask until enough has changed. */
export class ResultsReader {
  readonly #records: ResponseRecords;
  readonly #steps: ResultSteps | undefined;
  readonly #now: () => Date;
  readonly #read = new Map<string, Read>();
  readonly #counted = new Map<string, Counted>();
  /** What was told in the end and could not be kept. */
  readonly #unkept = new Map<string, ResultStep>();

  constructor(records: ResponseRecords, steps: ResultSteps | undefined, now: () => Date) {
    this.#records = records;
    this.#steps = steps;
    this.#now = now;
  }

  changed(consultation: string): void {
    const read = this.#read.get(consultation);
    if (read) read.changes++;
  }

  /** Nothing where the consultation is open and no steps are kept. */
  results(consultation: Consultation): Promise<ConsultationResults | undefined> {
    const { id } = consultation;
    const now = this.#now().getTime();
    const isClosed = openingAt(consultation, settledAt(new Date(now))) === 'closed';
    const last = this.#read.get(id);
    const isSame = last?.consultation === consultation && last.isClosed === isClosed;
    if (last && isSame && (isResting(last, now) || isFresh(last, now))) return last.results;
    const results = isClosed ? this.final(consultation) : this.#stepped(consultation);
    const read: Read = { consultation, isClosed, at: now, results, changes: 0 };
    this.#read.set(id, read);
    results.then(
      () => (read.done = this.#now().getTime()),
      // What could not be read is not remembered.
      () => this.#read.get(id) === read && this.#read.delete(id),
    );
    return results;
  }

  /** Of a consultation that has closed: every answer, and then the same until so many are gone that none of them is told by the difference. */
  async final(consultation: Consultation): Promise<ConsultationResults> {
    const { id } = consultation;
    if (!this.#steps) return this.#count(consultation);
    const changes = await this.#steps.changes(id, '');
    const kept = await this.#steps.find(id);
    const told = kept ?? this.#unkept.get(id);
    if (told && staysTold(told, changes, thresholdOf(consultation))) {
      return told === kept ? stillPublic(told.results, consultation) : this.#tell(consultation, told, kept);
    }
    const state = `${changes.sent} ${changes.last}`;
    const known = this.#counted.get(id);
    const isKnown = known?.consultation === consultation && known.state === state;
    if (isKnown && kept && hasAll(kept, changes)) return known.results;
    const results = isKnown ? known.results : await this.#count(consultation);
    this.#counted.set(id, { consultation, state, results });
    return this.#tell(consultation, { asOf: changes.last, results }, kept);
  }

  /** Keeps what is told in the end, so that every process tells it on. */
  async #tell(
    consultation: Consultation,
    step: ResultStep,
    kept: ResultStep | undefined,
  ): Promise<ConsultationResults> {
    const { id } = consultation;
    let standing = kept ?? step;
    try {
      standing = (await this.#steps?.keep(id, step, kept)) ?? step;
      this.#unkept.delete(id);
    } catch {
      // The disk is full, so that nothing can be erased either; there may be room before the next reading.
      if (!kept) this.#unkept.set(id, step);
    }
    return stillPublic(standing.results, consultation);
  }

  /** As at the last step but one, unless so many answers have come that the next can be taken. */
  async #stepped(consultation: Consultation): Promise<ConsultationResults | undefined> {
    const { id } = consultation;
    if (!this.#steps) return undefined;
    const threshold = thresholdOf(consultation);
    if (threshold === 1) return this.#count(consultation, true);
    const kept = await this.#steps.find(id);
    if (kept && (await this.#sentSince(id, kept, this.#steps)) < threshold) {
      return stillPublic(kept.results, consultation);
    }
    const counted = await this.#count(consultation, true);
    const before = kept?.next ?? kept?.results;
    // Of the first step how many answered is told at once: with all counts hidden that gives nothing away.
    const nothingYet = consultationResults(consultation, {
      ...(await tallyAnswers(consultation, nobody())),
      total: Math.min(counted.total, threshold),
    });
    const results = before ? stillPublic(before, consultation) : nothingYet;
    // An answer that came while they were counted counts as older than the step: the next comes late rather than early.
    const { last } = await this.#steps.changes(id, '');
    const now = this.#now().toISOString();
    if (counted.total >= threshold) {
      try {
        const step = { asOf: last < now ? last : now, results, next: counted };
        const standing = await this.#steps.keep(id, step, kept);
        return stillPublic(standing.results, consultation);
      } catch {
        // The disk is full: what nobody can know to have been told must not be told.
        return kept ? stillPublic(kept.results, consultation) : nothingYet;
      }
    }
    return results;
  }

  /**
   * How many answers have come and stand. One that is replaced or withdrawn takes no step: whoever could take one
   * alone, again and again, would see each answer. Where the clock was ahead for a while, a step and answers are from
   * days to come: they count as from now.
   */
  async #sentSince(id: string, step: ResultStep, steps: ResultSteps): Promise<number> {
    const now = this.#now().toISOString();
    if (step.asOf > now) {
      await steps.keep(id, { ...step, asOf: now }, step);
      return 0;
    }
    const { sent, last } = await steps.changes(id, step.asOf);
    return last > now ? sent - (await steps.changes(id, now)).sent : sent;
  }

  async #count(consultation: Consultation, isOpen = false): Promise<ConsultationResults> {
    const tally = await tallyAnswers(consultation, this.#records.all(consultation.id));
    return consultationResults(consultation, tally, { isOpen });
  }
}

async function* nobody(): AsyncGenerator<never> {}

/** A publisher may have thought better of it since: a question is told no more, or counts only from a larger number on. */
function stillPublic(results: ConsultationResults, consultation: Consultation): ConsultationResults {
  const open = new Set(
    questionsOf(consultation)
      .filter(isPublic)
      .map(({ id }) => id),
  );
  const threshold = Math.max(results.threshold, thresholdOf(consultation));
  return {
    ...results,
    threshold,
    questions: results.questions.filter(
      (result) => open.has(result.question) && !countsIn(result).some((count) => isFew(count, threshold)),
    ),
  };
}

/** Every count that a result tells. */
function countsIn({ choices = [], rows = [], numbers = [], other = null }: QuestionResult): number[] {
  const cells = [...choices, ...rows.flatMap((row) => row.choices), ...numbers].map(({ count }) => count);
  return [...cells, other].filter((count) => count !== null);
}
