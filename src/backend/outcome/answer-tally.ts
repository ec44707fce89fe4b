import type { Answer, Consultation, Question } from '../../contracts/index.ts';
import { isStance, questionsOf } from '../../questionnaire/index.ts';
import type { ResponseRecord } from '../records/response-records.ts';

/** How often each choice was made. */
export type Counts = ReadonlyMap<string, number>;

/**
 * `answered`: how many answers the question can still make sense of. `stray`: how many it no longer can. `parts`: the counts
 * of each row; of any but a matrix, of one named ''.
 */
export interface QuestionTally {
  readonly answered: number;
  readonly stray: number;
  readonly parts: ReadonlyMap<string, Counts>;
}

export interface AnswerTally {
  readonly total: number;
  readonly questions: ReadonlyMap<string, QuestionTally>;
}

/** What somebody wrote instead of choosing counts under this id, which no option can have. */
export const otherChoice = 'other:';

/** After so many answers others get their turn: a count must not hold up a server. */
const turn = 500;

/** Counts the answers to every question as they stream by; what people wrote is counted, not kept. */
export async function tallyAnswers(
  consultation: Consultation,
  records: AsyncIterable<ResponseRecord>,
): Promise<AnswerTally> {
  const questions = questionsOf(consultation);
  const counters = questions.map((question) => ({
    id: question.id,
    choicesIn: choicesOf(question),
    tally: { answered: 0, stray: 0, parts: new Map<string, Map<string, number>>() },
  }));
  let total = 0;
  for await (const { response } of records) {
    if (!response) continue;
    total++;
    for (const { id, choicesIn, tally } of counters) {
      const answer = Object.hasOwn(response.answers, id) ? response.answers[id] : undefined;
      if (answer !== undefined) count(tally, choicesIn(answer));
    }
    if (total % turn === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return { total, questions: new Map(counters.map(({ id, tally }) => [id, tally])) };
}

interface OpenTally {
  answered: number;
  stray: number;
  readonly parts: Map<string, Map<string, number>>;
}

function count(tally: OpenTally, choices: readonly Choice[] | undefined): void {
  if (!choices) {
    tally.stray++;
    return;
  }
  tally.answered++;
  for (const [part, choice] of choices) {
    const counts = tally.parts.get(part) ?? new Map<string, number>();
    counts.set(choice, (counts.get(choice) ?? 0) + 1);
    tally.parts.set(part, counts);
  }
}

type Choice = readonly [part: string, choice: string];

/** What an answer adds one to. Nothing where it does not fit the question as that now stands, which can have changed. */
type Choices = (answer: Answer) => readonly Choice[] | undefined;

function choicesOf(question: Question): Choices {
  switch (question.type) {
    case 'statement':
      return () => undefined;
    case 'single-choice': {
      const fitting = fittingOf(question.options);
      return (answer) => fitting([answer]);
    }
    case 'multiple-choice': {
      const fitting = fittingOf(question.options);
      return (answer) => (Array.isArray(answer) ? fitting(answer) : undefined);
    }
    case 'ranking': {
      const fitting = fittingOf(question.options);
      return (answer) => (Array.isArray(answer) ? fitting(answer.slice(0, 1)) : undefined);
    }
    case 'matrix':
      return matrixChoices(question);
    case 'scale':
      return (answer) => (isStep(question, answer) ? [['', String(answer)]] : undefined);
    case 'number':
      return (answer) => (typeof answer === 'number' ? [['', String(answer)]] : undefined);
    case 'stance':
      return (answer) => (isStance(answer) ? [['', answer]] : undefined);
    case 'consent':
      return (answer) => (answer === true ? [['', 'true']] : undefined);
    default:
      return () => [];
  }
}

type Parts = readonly { readonly id: string }[];

function fittingOf(options: Parts): (chosen: readonly unknown[]) => Choice[] | undefined {
  const known = new Set(options.map(({ id }) => id));
  return (chosen) => {
    const choices = chosen.flatMap((one): Choice[] => {
      if (typeof one === 'string') return known.has(one) ? [['', one]] : [];
      return typeof one === 'object' && one !== null && 'other' in one ? [['', otherChoice]] : [];
    });
    return choices.length > 0 ? choices : undefined;
  };
}

function matrixChoices({ rows, columns }: { rows: Parts; columns: Parts }): Choices {
  const known = new Set(columns.map(({ id }) => id));
  return (answer) => {
    const columnOf = new Map<string, unknown>(Object.entries(answer));
    const chosen = rows.flatMap(({ id }): Choice[] => {
      const column = columnOf.get(id);
      return typeof column === 'string' && known.has(column) ? [[id, column]] : [];
    });
    return chosen.length > 0 ? chosen : undefined;
  };
}

const isStep = ({ from, to }: { from: number; to: number }, answer: Answer): boolean =>
  Number.isInteger(answer) && Number(answer) >= from && Number(answer) <= to;
