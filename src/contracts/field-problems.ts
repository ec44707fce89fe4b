import { en } from 'zod/locales';
import type * as z from 'zod/mini';
import type { FieldProblem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** Made once: it holds the words of every kind of mistake. */
const inEnglish = { error: en().localeError };

/** More than this many help nobody to mend a document. */
const most = 50;

/** What is wrong in a document, by its schema: where, and how to mend it, in English. Nothing where it is on contract. */
export function fieldProblems(schema: z.ZodMiniType, document: unknown): FieldProblem[] {
  const { error } = schema.safeParse(document, inEnglish);
  return (error?.issues ?? []).flatMap((issue) => problemsOf(issue, [])).slice(0, most);
}

function problemsOf(issue: Issue, around: readonly PropertyKey[]): FieldProblem[] {
  const path = [...around, ...issue.path];
  const problem = (detail: string, at = path): FieldProblem => ({
    pointer: pointerTo(at),
    detail,
    code: issue.code?.replaceAll('_', '-') ?? 'custom',
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem(`There is no "${key}" here; leave it out.`, [...path, key]));
    case 'invalid_key':
      return issue.issues.map(({ message }) =>
        problem(`"${String(path.at(-1))}" cannot be a key: ${message}.`),
      );
    case 'invalid_union': {
      const nearest = nearestOf(issue.errors);
      const [first] = nearest;
      if (!first) return [problem(expectation(issue))];
      const keys = keysApart(nearest);
      if (!keys) return first.flatMap((inner) => problemsOf(inner, path));
      const unknown = first.filter(({ code }) => code === 'unrecognized_keys');
      return [
        problem(`give one of ${keys.join(', ')}`),
        ...unknown.flatMap((inner) => problemsOf(inner, path)),
      ];
    }
    default:
      return [problem(issue.message)];
  }
}

type Shape = readonly Issue[];

/** Of the shapes that a value might have had, those with the fewest faults; none where it is of another type than all. */
function nearestOf(shapes: readonly Shape[]): readonly Shape[] {
  const fitting = shapes.filter((issues) => !issues.some(isOfAnotherType));
  const fewest = Math.min(...fitting.map(({ length }) => length));
  return fitting.filter(({ length }) => length === fewest);
}

/** The keys by which several shapes differ where the value has none of them; nothing where they differ otherwise. */
function keysApart(shapes: readonly Shape[]): string[] | undefined {
  const wrong = shapes.map((issues) => issues.filter(({ code }) => code !== 'unrecognized_keys'));
  const keys = new Set(wrong.map(([issue]) => issue?.path[0]).filter((key) => key !== undefined));
  return keys.size > 1 && keys.size === shapes.length && wrong.every(({ length }) => length === 1)
    ? [...keys].map(String)
    : undefined;
}

const isOfAnotherType = ({ code, path }: Issue): boolean =>
  path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');

/** Of a discriminated union the message is good; of any other it says nothing. */
function expectation({ errors, message }: z.core.$ZodIssueInvalidUnion): string {
  const wanted = new Set(
    errors
      .flat()
      .map((issue) => ('expected' in issue ? issue.expected : ''))
      .filter(Boolean),
  );
  return wanted.size > 0 ? `Invalid input: expected ${[...wanted].join(' or ')}` : message;
}

/** A JSON Pointer, RFC 6901. */
const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
