import type {
  Condition,
  Consultation,
  ConsultationResults,
  Question,
  QuestionResult,
} from '../../contracts/index.ts';
import { stances } from '../../questionnaire/index.ts';
import { allOrNone, hideSmallParts, hideSmallShares, isFew, isSmall, thresholdOf } from './small-cells.ts';
import { otherChoice, type AnswerTally, type QuestionTally } from './answer-tally.ts';
import { numberSpans } from './number-spans.ts';
import { crosses, questionsIn, tellsWhatIsHidden } from './telling-condition.ts';

/** Whether what was answered to a question may be told at all; what somebody wrote never is. */
export type MayTell = (question: Question) => boolean;

/** What publishers have said may be shown, and that is not personal. */
export const isPublic: MayTell = (question) =>
  'publish' in question && question.publish === true && !question.personal;

/** `isOpen`: told while answers come in, and again and again. Else once, of all of them. */
interface Telling {
  readonly mayTell?: MayTell;
  readonly isOpen?: boolean;
}

/**
 * What may be told of the counts. In each question, and in each row of a matrix, small counts are hidden with as
 * many more as keep them from being worked out; and a question that only some were asked is not told of where how
 * many they were would give away what is hidden of the question that it hung on.
 */
export function consultationResults(
  consultation: Consultation,
  { total, questions }: AnswerTally,
  { mayTell = isPublic, isOpen = false }: Telling = {},
): ConsultationResults {
  const { guarantee } = consultation;
  const threshold = thresholdOf(consultation);
  const told = new Map<string, QuestionResult>();
  const hanging = new Map<string, readonly Condition[]>();

  const isSafe = (own: readonly Condition[], conditions: readonly Condition[], answered: number): boolean =>
    threshold === 1 ||
    conditions.length === 0 ||
    (!isSmall(Math.min(answered, total - answered), threshold) &&
      !crosses(own.filter((one) => !isImplied(one, own))) &&
      !conditions.some((condition) => tellsWhatIsHidden(condition, told)));
  /** Whether it holds for everybody who was asked what another condition looks at. */
  const isImplied = (condition: Condition, own: readonly Condition[]): boolean =>
    own.some(
      (other) =>
        other !== condition && questionsIn(other).some((id) => hanging.get(id)?.includes(condition) ?? false),
    );

  for (const section of consultation.sections) {
    for (const question of section.questions) {
      const own = [section.showIf, question.showIf].filter((condition) => condition !== undefined);
      // What it hangs on may itself hang on something.
      const conditions = [...own, ...own.flatMap(questionsIn).flatMap((id) => hanging.get(id) ?? [])];
      hanging.set(question.id, conditions);
      const tally = questions.get(question.id);
      if (!tally || question.type === 'statement' || !mayTell(question)) continue;
      const shown = isSafe(own, conditions, tally.answered) ? tally : undefined;
      told.set(question.id, questionResult(question, shown, { total, threshold, isOpen }));
    }
  }
  return { total, threshold, ...(guarantee && { guarantee }), questions: [...told.values()] };
}

interface Base {
  readonly total: number;
  readonly threshold: number;
  readonly isOpen: boolean;
}

/** Without a tally everything is hidden. */
function questionResult(
  question: Question,
  tally: QuestionTally | undefined,
  { total, threshold, isOpen }: Base,
): QuestionResult {
  const answered = tally?.answered ?? 0;
  const stray = tally?.stray ?? 0;
  // What few chose before it was taken away is told by how many chose the rest.
  const isTelling = isSmall(answered, threshold) || isFew(stray, threshold);
  const head = { question: question.id, answered: isTelling ? null : answered };
  const told = (cells: readonly (number | null)[]) => (isOpen ? allOrNone(cells) : cells);
  const counted = (ids: readonly string[], part = ''): number[] =>
    ids.map((id) => tally?.parts.get(part)?.get(id) ?? 0);
  const named = (ids: readonly string[], shown: readonly (number | null)[]) =>
    ids.map((id, i) => ({ id, count: shown[i] ?? null }));
  const shares = (ids: readonly string[], part?: string) =>
    named(ids, told(hideSmallParts(counted(ids, part), stray, threshold)));

  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const options = idsOf(question.options);
      const ids = question.other ? [...options, otherChoice] : options;
      const counts = counted(ids);
      const shown = told(
        question.type === 'single-choice'
          ? hideSmallParts(counts, stray, threshold)
          : hideSmallShares(counts, answered, threshold),
      );
      return {
        ...head,
        choices: named(options, shown),
        ...(question.other && { other: shown[options.length] ?? null }),
      };
    }
    case 'ranking':
      return { ...head, choices: shares(idsOf(question.options)) };
    case 'stance':
      return { ...head, choices: shares(stances) };
    case 'scale':
      return {
        ...head,
        choices: shares(
          Array.from({ length: question.to - question.from + 1 }, (_, i) => String(question.from + i)),
        ),
      };
    case 'consent': {
      // Whoever did not tick it is counted by the rest.
      const [ticked = null] = hideSmallShares(counted(['true']), total, threshold);
      return { ...head, answered: ticked, choices: [{ id: 'true', count: ticked }] };
    }
    case 'matrix': {
      const columns = idsOf(question.columns);
      return { ...head, rows: question.rows.map(({ id }) => ({ id, choices: shares(columns, id) })) };
    }
    case 'number': {
      const spans = numberSpans(tally?.parts.get('') ?? new Map(), question, threshold);
      const shown = told(
        hideSmallParts(
          spans.map(({ count }) => count),
          stray,
          threshold,
        ),
      );
      return { ...head, numbers: spans.map((span, i) => ({ ...span, count: shown[i] ?? null })) };
    }
    default:
      return head;
  }
}

const idsOf = (parts: readonly { readonly id: string }[]): string[] => parts.map(({ id }) => id);
