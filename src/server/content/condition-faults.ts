import { Stance, type Condition, type Question, type Section } from '../../contracts/index.ts';
import { asSent } from '../../questionnaire/as-sent.ts';
import { isSupported, validateAnswer } from '../../questionnaire/index.ts';
import type { Fault, Path } from './finding.ts';

type Leaf = Extract<Condition, { question: string }>;

/**
 * Conditions that can never hold: on what is not asked before, so that none wait for each other in a circle,
 * and on answers that the question does not have.
 */
export function conditionFaults(sections: readonly Section[]): Fault[] {
  const every = new Map(sections.flatMap(({ questions }) => questions.map((one) => [one.id, one] as const)));
  const earlier = new Set<string>();
  const faultsOf = (showIf: Condition | undefined, path: Path): Fault[] =>
    (showIf === undefined ? [] : leavesOf(showIf, [...path, 'showIf'])).flatMap(([leaf, place]) => {
      const message = faultOf(leaf, every.get(leaf.question), earlier);
      return message === undefined ? [] : [{ path: [...place, message.key], message: message.says }];
    });

  return sections.flatMap((section, i) => {
    const ofSection = faultsOf(section.showIf, ['sections', i]);
    const ofQuestions = section.questions.flatMap((question, j) => {
      const faults = faultsOf(question.showIf, ['sections', i, 'questions', j]);
      earlier.add(question.id);
      return faults;
    });
    return [...ofSection, ...ofQuestions];
  });
}

function leavesOf(condition: Condition, path: Path): (readonly [Leaf, Path])[] {
  if ('and' in condition) return condition.and.flatMap((part, i) => leavesOf(part, [...path, 'and', i]));
  if ('or' in condition) return condition.or.flatMap((part, i) => leavesOf(part, [...path, 'or', i]));
  if ('not' in condition) return leavesOf(condition.not, [...path, 'not']);
  return [[condition, path]];
}

interface LeafFault {
  /** The key of the condition that is wrong. */
  readonly key: string;
  readonly says: string;
}

function faultOf(
  leaf: Leaf,
  question: Question | undefined,
  earlier: ReadonlySet<string>,
): LeafFault | undefined {
  const about = (says: string): LeafFault => ({ key: 'question', says });
  if (question === undefined) return about(`there is no question "${leaf.question}"`);
  if (!earlier.has(question.id)) {
    return about(`"${question.id}" is not asked before this; a condition sees earlier answers alone`);
  }
  if (!isSupported(question)) return about(`"${question.id}" is a ${question.type}, which takes no answer`);
  if ('equals' in leaf) return equalsFault(question, leaf.equals);
  if ('includes' in leaf) return includesFault(question, leaf.includes);
  if ('greaterThan' in leaf) return rangeFault(question, 'greaterThan', leaf.greaterThan);
  if ('lessThan' in leaf) return rangeFault(question, 'lessThan', leaf.lessThan);
  return undefined;
}

function rangeFault(
  question: Question,
  key: 'greaterThan' | 'lessThan',
  value: number,
): LeafFault | undefined {
  const wrong = (says: string): LeafFault => ({ key, says });
  const range = rangeOf(question);
  if (!range) return wrong(`the answer to "${question.id}" is no number`);
  const { min = -Infinity, max = Infinity } = range;
  if (key === 'greaterThan')
    return value < max ? undefined : wrong(`the answer to "${question.id}" is ${max} at most`);
  return value > min ? undefined : wrong(`the answer to "${question.id}" is ${min} at least`);
}

function equalsFault(question: Question, value: string | number | boolean): LeafFault | undefined {
  const wrong = (says: string): LeafFault => ({ key: 'equals', says });
  if (isList(question)) return wrong(`the answer to "${question.id}" is a list; write "includes"`);
  if (question.type === 'matrix') return wrong(`the answer to "${question.id}" has rows; write "answered"`);
  if (canBe(question, value)) return undefined;
  const known = choicesOf(question);
  const instead = known.length > 0 ? `; it is one of ${known.join(', ')}` : '';
  return wrong(`no answer to "${question.id}" can be ${JSON.stringify(value)}${instead}`);
}

function includesFault(question: Question, option: string): LeafFault | undefined {
  const wrong = (says: string): LeafFault => ({ key: 'includes', says });
  if (!isList(question)) return wrong(`the answer to "${question.id}" is no list; write "equals"`);
  const known = choicesOf(question);
  return known.includes(option)
    ? undefined
    : wrong(`"${question.id}" has no option "${option}"; it has ${known.join(', ')}`);
}

/** By the rules that judge answers. What is never sent, such as blanks around a word, equals none. */
const canBe = (question: Question, value: string | number | boolean): boolean =>
  value !== false &&
  asSent(question, value) === value &&
  validateAnswer({ ...question, required: true } as Question, value).length === 0;

function rangeOf(question: Question): { min?: number | undefined; max?: number | undefined } | undefined {
  if (question.type === 'number') return question;
  return question.type === 'scale' ? { min: question.from, max: question.to } : undefined;
}

/** What there is to choose from, where that is so. */
function choicesOf(question: Question): readonly string[] {
  if (question.type === 'stance') return Stance.options;
  return 'options' in question ? question.options.map(({ id }) => id) : [];
}

const isList = (question: Question): question is Extract<Question, { type: 'multiple-choice' | 'ranking' }> =>
  question.type === 'multiple-choice' || question.type === 'ranking';
