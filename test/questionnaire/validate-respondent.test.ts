import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Respondent, RespondentKind, RespondentPart } from '../../src/contracts/index.ts';
import { asksForPersonalData, respondentFields, validateRespondent } from '../../src/questionnaire/index.ts';
import { exampleConsultation } from '../support/example-consultation.ts';

const everything: RespondentPart = {
  kinds: ['private-person', 'organisation', 'authority'],
  name: 'required',
  email: 'optional',
  role: 'optional',
  organisationNumber: 'optional',
  onBehalfOf: 'optional',
};
const person: Respondent = { kind: 'private-person', name: 'Kim Exempel' };
const body: Respondent = { ...person, kind: 'organisation', organisation: 'Exempelföreningen' };

/** Field and code of all that is wrong. */
const faults = (respondent: Respondent | undefined, part: RespondentPart | undefined = everything) =>
  validateRespondent(part, respondent).map(
    ({ pointer, code }) => `${pointer.replace('/respondent', '')} ${code}`,
  );

describe('what a respondent is asked for', () => {
  const asked = (part: RespondentPart, kind: RespondentKind) =>
    respondentFields(part, kind).map(({ name, required }) => `${name}${required ? '!' : ''}`);

  it('is what the consultation says, and of organisations and authorities their name always', () => {
    const ofBodies = ['organisation!', 'organisationNumber', 'name!', 'role', 'onBehalfOf', 'email'];
    assert.deepEqual(asked(everything, 'organisation'), ofBodies);
    assert.deepEqual(asked(everything, 'authority'), ofBodies);
    assert.deepEqual(asked(everything, 'private-person'), ['name!', 'role', 'onBehalfOf', 'email']);
  });

  it('is nothing of a private person unless the consultation says so', () => {
    assert.deepEqual(asked({ kinds: ['private-person'] }, 'private-person'), []);
    assert.deepEqual(asked({ kinds: ['authority'] }, 'authority'), ['organisation!']);
  });
});

describe('what a respondent says', () => {
  it('is right with what is required, and with all that is asked for', () => {
    assert.deepEqual(faults(person), []);
    assert.deepEqual(faults(body), []);
    const whole: Respondent = {
      ...body,
      kind: 'authority',
      organisationNumber: '999999-9999',
      email: 'kim@example.org',
      role: 'Ordförande',
      onBehalfOf: 'Medlemmarna',
    };
    assert.deepEqual(faults(whole), []);
  });

  it('begins with the kind, which is one of those that the consultation is for', () => {
    assert.deepEqual(faults(undefined), ['/kind required']);
    assert.deepEqual(faults(body, { kinds: ['private-person'] }), ['/kind unknown-option']);
  });

  it('lacks nothing that is required; blanks are nothing', () => {
    assert.deepEqual(faults({ kind: 'private-person' }), ['/name required']);
    assert.deepEqual(faults({ ...person, name: '  ' }), ['/name required']);
    assert.deepEqual(faults({ ...person, kind: 'organisation' }), ['/organisation required']);
    assert.deepEqual(faults({ ...person, role: '' }), []);
  });

  it('holds nothing that its kind is not asked for', () => {
    assert.deepEqual(faults({ ...person, organisation: 'X', organisationNumber: '999999-9999' }), [
      '/organisation not-asked',
      '/organisationNumber not-asked',
    ]);
    assert.deepEqual(
      faults({ ...person, email: 'kim@example.org' }, { kinds: ['private-person'], name: 'optional' }),
      ['/email not-asked'],
    );
    assert.deepEqual(faults({ ...person, email: '' }, { kinds: ['private-person'], name: 'optional' }), [
      '/email not-asked',
    ]);
  });

  it('is not asked for where the consultation has no such part', () => {
    assert.deepEqual(validateRespondent(undefined, undefined), []);
    assert.deepEqual(validateRespondent(undefined, person), [{ pointer: '/respondent', code: 'not-asked' }]);
  });

  it('has at most 200 characters a field', () => {
    assert.deepEqual(faults({ ...person, name: ` ${'x'.repeat(200)} ` }), []);
    assert.deepEqual(validateRespondent(everything, { ...person, name: 'x'.repeat(201) }), [
      { pointer: '/respondent/name', code: 'too-long', limit: 200 },
    ]);
  });

  it('has an address that could be one', () => {
    for (const email of ['a@b.se', ' kim.exempel+samrad@mail.example.org ', 'åsa@exempel.se']) {
      assert.deepEqual(faults({ ...person, email }), [], email);
    }
    for (const email of [
      'kim',
      '@example.org',
      'kim@',
      'kim@example',
      'k@im.se@example',
      'kim@.org',
      'kim@a..b',
    ]) {
      assert.deepEqual(faults({ ...person, email }), ['/email bad-email'], email);
    }
    assert.deepEqual(faults({ ...person, email: 'kim exempel@example.org' }), ['/email bad-email']);
  });

  it('has an organisation number with the right check digit', () => {
    assert.deepEqual(faults({ ...body, organisationNumber: '9999999999' }), []);
    assert.deepEqual(faults({ ...body, organisationNumber: '999999-9998' }), [
      '/organisationNumber bad-organisation-number',
    ]);
  });
});

describe('a consultation', () => {
  const asking = (respondents: RespondentPart | undefined, personal = false) => {
    const { respondents: _, ...rest } = exampleConsultation;
    return asksForPersonalData({
      ...rest,
      ...(respondents && { respondents }),
      sections: [
        {
          id: 's',
          title: { sv: 's' },
          questions: [
            { id: 'info', type: 'statement', text: { sv: 'i' } },
            { id: 'q', type: 'short-text', text: { sv: 'q' }, personal },
          ],
        },
      ],
    });
  };

  it('asks for personal data where it asks about the respondent, or where a question says so', () => {
    for (const field of ['name', 'email', 'role', 'organisationNumber', 'onBehalfOf'] as const) {
      assert.ok(asking({ kinds: ['organisation'], [field]: 'optional' }), field);
    }
    assert.ok(asking(undefined, true));
  });

  it('asks for none by default, nor by asking what kind of respondent it is', () => {
    assert.ok(!asking(undefined));
    assert.ok(!asking({ kinds: ['private-person', 'organisation'] }));
  });
});
