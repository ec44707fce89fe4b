import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc, { type Arbitrary } from 'fast-check';
import {
  advanced,
  atFirstProblem,
  atPointer,
  mended,
  refused,
  reopened,
  responseOf,
  retreated,
} from '../../src/components/consultation-form/answering.state.ts';
import {
  emptyState,
  stepsOf,
  withAnswer,
  withRespondent,
  type FormState,
  type RespondentSoFar,
} from '../../src/components/consultation-form/consultation-form.state.ts';
import { Response, type Answer, type Answers, type Consultation } from '../../src/contracts/index.ts';
import {
  answersToSend,
  isAnswered,
  isSupported,
  validateResponse,
  visibleQuestions,
} from '../../src/questionnaire/index.ts';
import { checkContent } from '../../src/server/content/check-content.ts';
import { arbitraryConsultation } from '../support/arbitrary-consultation.ts';
import {
  arbitraryAnswer,
  arbitraryAnswers,
  arbitraryRespondent,
  questionsOf,
} from '../support/arbitrary-answers.ts';
import { exampleDialogue, examplePoll } from '../support/example-consultation.ts';

type Action =
  | { readonly do: 'answer'; readonly question: string; readonly value: Answer | undefined }
  | { readonly do: 'respond'; readonly change: RespondentSoFar }
  | { readonly do: 'edit' | 'refuse'; readonly pointer: string }
  | { readonly do: 'advance' | 'retreat' | 'send' };

function act(consultation: Consultation, state: FormState, action: Action): FormState {
  switch (action.do) {
    case 'answer':
      return mended(consultation, withAnswer(state, action.question, action.value));
    case 'respond':
      return mended(consultation, withRespondent(state, action.change));
    case 'edit':
      return atPointer(consultation, state, action.pointer);
    case 'refuse': {
      const error = { pointer: action.pointer, code: 'required', detail: '' };
      return refused(consultation, state, [error]) ?? state;
    }
    case 'advance':
      return advanced(consultation, state);
    case 'retreat':
      return retreated(consultation, state);
    case 'send':
      return atFirstProblem(consultation, state) ?? state;
  }
}

const arbitraryAction = (consultation: Consultation): Arbitrary<Action> => {
  const questions = questionsOf(consultation);
  const question = fc.constantFrom(...questions);
  return fc.oneof(
    {
      arbitrary: question.chain((one) =>
        arbitraryAnswer(one).map((value): Action => ({ do: 'answer', question: one.id, value })),
      ),
      weight: 4,
    },
    { arbitrary: arbitraryRespondent.map((change): Action => ({ do: 'respond', change })), weight: 1 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('edit' as const, 'refuse' as const), question)
        .map(([what, { id }]): Action => ({ do: what, pointer: `/answers/${id}` })),
      weight: 1,
    },
    { arbitrary: fc.constantFrom<Action>({ do: 'advance' }, { do: 'retreat' }, { do: 'send' }), weight: 4 },
  );
};

const visit = arbitraryConsultation.chain((consultation) =>
  fc.record({
    consultation: fc.constant(consultation),
    actions: fc.array(arbitraryAction(consultation), { maxLength: 30 }),
  }),
);

/** A form filled in from end to end: more often right than a visit is. */
const filledIn = arbitraryConsultation.chain((consultation) =>
  fc.record({
    consultation: fc.constant(consultation),
    state: fc
      .record({ answers: arbitraryAnswers(consultation), respondent: arbitraryRespondent })
      .map((some): FormState => ({ ...emptyState, ...some })),
  }),
);

/** What the server gets to read: JSON. */
const overTheWire = (response: Response): Response => JSON.parse(JSON.stringify(response));

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

const runs = { numRuns: 1_000 };

describe('the form and the server', () => {
  it('are tried on consultations that a publisher could have written', () => {
    const types = new Set<string>();
    fc.assert(
      fc.property(arbitraryConsultation, (consultation) => {
        for (const { type } of questionsOf(consultation)) types.add(type);
        const { findings } = checkContent({
          dialogues: [{ file: 'd', id: exampleDialogue.id, text: JSON.stringify(exampleDialogue) }],
          consultations: [{ file: 'c', id: consultation.id, text: JSON.stringify(consultation) }],
          polls: [{ file: 'p', id: examplePoll.id, text: JSON.stringify(examplePoll) }],
        });
        assert.deepEqual(findings, []);
      }),
    );
    assert.equal(types.size, 14);
  });

  it('take the same answers and refuse the same', () => {
    const verdicts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(filledIn, ({ consultation, state }) => {
        const toMend = atFirstProblem(consultation, state);
        const response = overTheWire(responseOf(consultation, state, 'sv'));
        const problems = validateResponse(consultation, response);
        verdicts[toMend ? 'refused' : 'taken'] += 1;
        if (toMend) {
          assert.ok(toMend.problems.length > 0, 'something to mend is shown');
          assert.notDeepEqual(problems, [], `only the form refuses: ${JSON.stringify(toMend.problems)}`);
        } else {
          assert.deepEqual(problems, []);
          assert.deepEqual(Response.safeParse(response).error, undefined);
        }
      }),
      runs,
    );
    assert.ok(verdicts.taken > 50 && verdicts.refused > 50, JSON.stringify(verdicts));
  });

  it('show the same questions, though only one of them knows the hidden answers and the blanks', () => {
    fc.assert(
      fc.property(filledIn, ({ consultation, state }) => {
        const { answers } = overTheWire(responseOf(consultation, state, 'sv'));
        assert.deepEqual(
          visibleQuestions(consultation, answers).map(({ id }) => id),
          visibleQuestions(consultation, state.answers).map(({ id }) => id),
        );
      }),
      runs,
    );
  });

  it('understand an answer that was taken in the same way when its sender comes back', () => {
    let taken = 0;
    fc.assert(
      fc.property(filledIn, ({ consultation, state }) => {
        const response = overTheWire(responseOf(consultation, state, 'sv'));
        fc.pre(validateResponse(consultation, response).length === 0);
        taken += 1;
        const back = reopened('receipt', {
          consultation: consultation.id,
          receivedAt: '2026-03-10T12:00:00.000Z',
          changeable: true,
          response,
        });
        assert.equal(atFirstProblem(consultation, back), undefined);
        assert.deepEqual(responseOf(consultation, back, 'sv'), response);
      }),
      { ...runs, maxSkipsPerRun: 1_000 },
    );
    assert.ok(taken > 50);
  });

  it('never part: whatever was done before, what the form sends is taken', () => {
    let sent = 0;
    fc.assert(
      fc.property(visit, ({ consultation, actions }) => {
        let state = emptyState;
        for (const action of actions) {
          state = act(consultation, state, action);
          if (atFirstProblem(consultation, state)) continue;
          sent += 1;
          assert.deepEqual(
            validateResponse(consultation, overTheWire(responseOf(consultation, state, 'sv'))),
            [],
          );
        }
      }),
      runs,
    );
    assert.ok(sent > 500, `${sent} would have been sent`);
  });
});

describe('the form', () => {
  it('lets only answers to what is shown leave, and only from those who are asked about themselves', () => {
    let hidden = 0;
    fc.assert(
      fc.property(visit, ({ consultation, actions }) => {
        const state = actions.reduce((before, action) => act(consultation, before, action), emptyState);
        const shown = new Set(
          visibleQuestions(consultation, state.answers)
            .filter(isSupported)
            .map(({ id }) => id),
        );
        const { answers, respondent } = responseOf(consultation, state, 'sv');
        hidden += Object.keys(state.answers).filter((id) => !shown.has(id)).length;
        for (const [id, answer] of Object.entries(answers)) {
          assert.ok(shown.has(id), id);
          assert.ok(isAnswered(answer), id);
        }
        if (respondent?.kind === 'private-person') {
          assert.equal(respondent.organisation, undefined);
          assert.equal(respondent.organisationNumber, undefined);
        }
        if (!consultation.respondents) assert.equal(respondent, undefined);
      }),
      runs,
    );
    assert.ok(hidden > 100, `${hidden} answers were hidden`);
  });

  it('changes what was written by writing alone: neither by going back and forth nor by what fails', () => {
    let stayed = 0;
    fc.assert(
      fc.property(visit, ({ consultation, actions }) => {
        const written = new Map<string, Answer>();
        let said: RespondentSoFar = {};
        let state = deepFreeze(emptyState);
        for (const action of actions) {
          if (action.do === 'answer') {
            if (action.value === undefined) written.delete(action.question);
            else written.set(action.question, action.value);
          }
          if (action.do === 'respond') said = { ...said, ...action.change };
          state = deepFreeze(act(consultation, state, action));
          if (state.problems.length > 0) stayed += 1;
          assert.deepEqual(state.answers, Object.fromEntries(written));
          assert.deepEqual(state.respondent, said);
        }
      }),
      runs,
    );
    assert.ok(stayed > 500, `something was to be mended ${stayed} times`);
  });

  it('is always on a step that there is', () => {
    fc.assert(
      fc.property(visit, ({ consultation, actions }) => {
        let state = emptyState;
        for (const action of actions) {
          // On the page only what a step shows can be answered.
          if (action.do === 'answer' && !isOnStep(consultation, state, action.question)) continue;
          state = act(consultation, state, action);
          const { length } = stepsOf(consultation, state.answers);
          assert.ok(state.step >= 0 && state.step < Math.max(length, 1), `step ${state.step} of ${length}`);
        }
      }),
      runs,
    );
  });

  it('leads everybody who mends nothing wrong to the review, step by step', () => {
    let reviewed = 0;
    fc.assert(
      fc.property(filledIn, ({ consultation, state: start }) => {
        let state = start;
        const { length } = stepsOf(consultation, start.answers);
        for (let i = 0; i < Math.max(length, 1); i++) state = advanced(consultation, state);
        if (state.view === 'review') {
          reviewed += 1;
          assert.equal(atFirstProblem(consultation, state), undefined);
        } else {
          assert.notDeepEqual(state.problems, []);
          assert.notEqual(atFirstProblem(consultation, state), undefined);
        }
      }),
      runs,
    );
    assert.ok(reviewed > 50, `${reviewed} came to the review`);
  });

  it('sends nothing twice over: what it sends is what it would send of that', () => {
    fc.assert(
      fc.property(filledIn, ({ consultation, state }) => {
        const sent = answersToSend(consultation, state.answers);
        assert.deepEqual(answersToSend(consultation, sent), sent);
      }),
      runs,
    );
  });
});

describe('the server', () => {
  it('leaves what it looks at as it was', () => {
    fc.assert(
      fc.property(filledIn, ({ consultation, state }) => {
        deepFreeze(consultation);
        deepFreeze(state);
        validateResponse(consultation, deepFreeze(responseOf(consultation, state, 'sv')));
      }),
    );
  });

  it('refuses an answer to what is hidden, unknown or cannot be answered', () => {
    let refusals = 0;
    fc.assert(
      fc.property(filledIn, ({ consultation, state }) => {
        const response = responseOf(consultation, state, 'sv');
        const answers: Answers = { ...state.answers, 'not-there': 'x' };
        const sent = new Set(Object.keys(response.answers));
        const problems = validateResponse(consultation, { ...response, answers });
        for (const id of Object.keys(answers)) {
          if (sent.has(id) || !isAnswered(answers[id])) continue;
          refusals += 1;
          const codes = problems
            .filter(({ pointer }) => pointer === `/answers/${id}`)
            .map(({ code }) => code);
          assert.ok(codes.includes('not-asked') || codes.includes('unsupported'), `${id}: ${codes.join()}`);
        }
      }),
      runs,
    );
    assert.ok(refusals > runs.numRuns);
  });
});

function isOnStep(consultation: Consultation, state: FormState, question: string): boolean {
  const step = stepsOf(consultation, state.answers)[state.step];
  return step?.sections.some(({ questions }) => questions.some(({ id }) => id === question)) ?? false;
}
