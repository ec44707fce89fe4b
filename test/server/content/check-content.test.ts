import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Consultation, Question } from '../../../src/contracts/index.ts';
import { exampleConsultation, exampleDialogue, examplePoll } from '../../support/example-consultation.ts';
import { check, faultsIn, placeIn } from './check-setup.ts';

const sv = (text: string) => ({ sv: text });
const asking = (...questions: Question[]): Consultation => ({
  ...exampleConsultation,
  sections: [{ id: 's', title: sv('s'), questions }],
});
const option = (id: string) => ({ id, text: sv(id) });

describe('a document', () => {
  it('without faults is content', () => {
    const { content, findings } = check();
    assert.deepEqual(findings, []);
    assert.deepEqual(content.consultations.get('parken'), exampleConsultation);
    assert.deepEqual(content.dialogues.get('exempelstaden'), exampleDialogue);
    assert.deepEqual(content.polls.get('viktigast'), examplePoll);
  });

  it('that is not JSON is found with line and column, and is no content', () => {
    const { content, lines } = check({ consultation: '{\n  "id": "parken",\n  "type" "survey"\n}' });
    assert.deepEqual(lines, ['consultations/parken.json:3:10: is not JSON: a colon is missing before this']);
    assert.equal(content.consultations.size, 0);
  });

  it('may not hold what its contract does not know, and is told where that stands', () => {
    const consultation = { ...exampleConsultation, colour: 'red' };
    const place = placeIn(consultation, '"colour"');
    assert.deepEqual(check({ consultation }).lines, [
      `consultations/parken.json:${place}: colour: There is no "colour" here; leave it out.`,
    ]);
  });

  it('is told what is missing, at the nearest place that there is', () => {
    const { title: _, ...consultation } = exampleConsultation;
    assert.equal(check({ consultation }).lines[0], 'consultations/parken.json:1:1: title: is missing');
    const question = { id: 'q', type: 'scale', text: sv('q'), from: 1, to: 5, lowLabel: sv('l') };
    const nested = { ...exampleConsultation, sections: [{ id: 's', title: sv('s'), questions: [question] }] };
    const place = placeIn(nested, '{\n          "id": "q"');
    assert.deepEqual(check({ consultation: nested }).lines, [
      `consultations/parken.json:${place}: sections[0].questions[0].highLabel: is missing`,
    ]);
  });

  it('is warned of texts that lack a language which it says it has', () => {
    assert.deepEqual(check().warnings, []);
    const poll = { ...examplePoll, question: { sv: 'Vad är viktigast?' }, intro: { en: 'Hello' } };
    assert.deepEqual(
      check({ poll }).warnings.map((line) => line.replace(/:\d+:\d+:/, ':')),
      [
        'polls/viktigast.json: question: has no en, which "languages" names',
        'polls/viktigast.json: intro: has no sv, which "languages" names',
      ],
    );
    assert.deepEqual(check({ poll }).lines, []);
  });

  it('is told where it belongs when it is of another kind than its folder', () => {
    assert.deepEqual(check({ consultation: examplePoll }).lines, [
      'consultations/parken.json: belongs into polls/; put it there',
    ]);
  });

  it('has the name of its file', () => {
    const consultation = { ...exampleConsultation, id: 'parkerna' };
    assert.equal(
      check({ consultation }).lines[0],
      `consultations/parken.json:${placeIn(consultation, '"id"')}: id: the id is "parkerna" but the file is named parken.json; let them agree`,
    );
  });
});

describe('a consultation', () => {
  it('names an area of its dialogue that there is', () => {
    assert.deepEqual(faultsIn({ consultation: { ...exampleConsultation, area: 'parker' } }), []);
    assert.deepEqual(faultsIn({ consultation: { ...exampleConsultation, area: 'torg' } }), [
      'area: there is no area "torg"',
    ]);
  });

  it('says in one way how long answers are kept, and from when that counts', () => {
    const keeping = (retention: object, closes?: string) =>
      faultsIn({
        consultation: { ...exampleConsultation, closes, retention: { decision: '§ 45', ...retention } },
      });
    assert.deepEqual(keeping({ until: '2028-12-31' }), []);
    assert.deepEqual(keeping({ months: 24 }, '2026-03-31'), []);
    const oneWay = 'retention: say how long answers are kept: in "months" or in "until", and not in both';
    assert.deepEqual(keeping({}), [oneWay]);
    assert.deepEqual(keeping({ months: 24, until: '2028-12-31' }, '2026-03-31'), [oneWay]);
    assert.deepEqual(keeping({ months: 24 }), [
      'retention.months: counts from the last day to answer: say which in "closes"',
    ]);
  });

  it('that asks for personal data has a privacy notice', () => {
    const missing =
      'notices.privacy: is missing, though the consultation asks for personal data; say who handles it and why';
    const { notices, ...without } = exampleConsultation;
    assert.deepEqual(faultsIn({ consultation: without }), [missing]);
    const { privacy: _, ...others } = notices ?? {};
    const consultation = { ...exampleConsultation, notices: others };
    assert.equal(
      check({ consultation }).lines[0],
      `consultations/parken.json:${placeIn(consultation, '"notices"')}: ${missing}`,
    );
    const { respondents: _asked, ...anonymous } = without;
    assert.deepEqual(faultsIn({ consultation: anonymous }), []);
    const personal: Question = { id: 'q', type: 'short-text', text: sv('q'), personal: true };
    assert.deepEqual(
      faultsIn({
        consultation: { ...anonymous, sections: [{ id: 's', title: sv('s'), questions: [personal] }] },
      }),
      [missing],
    );
  });

  it('promises no verified persons, since nothing verifies who answers', () => {
    const promising = (promise: object) => ({ ...exampleConsultation, ...promise });
    assert.deepEqual(faultsIn({ consultation: promising({ verification: 'none' }) }), []);
    for (const verification of ['email', 'eid']) {
      const consultation = promising({ verification });
      assert.deepEqual(check({ consultation }).lines, [
        `consultations/parken.json:${placeIn(consultation, '"verification"')}: verification: ` +
          `is "${verification}", but nothing verifies who answers a consultation; write "none" or leave it out`,
      ]);
    }
    assert.deepEqual(faultsIn({ consultation: promising({ guarantee: 'one-per-verified-person' }) }), [
      'guarantee: can be one-per-verified-person in polls alone',
    ]);
  });

  it('belongs to a dialogue that there is', () => {
    assert.deepEqual(faultsIn({ consultation: { ...exampleConsultation, dialogue: 'borta' } }), [
      'dialogue: there is no dialogue "borta"',
    ]);
  });

  it('has sections, questions, options, rows and columns with names of their own', () => {
    const question: Question = { id: 'q', type: 'stance', text: sv('q') };
    const section = { id: 's', title: sv('s'), questions: [question] };
    const twice = { ...exampleConsultation, sections: [section, section] };
    assert.deepEqual(faultsIn({ consultation: twice }), [
      'sections[1].id: the id "s" stands twice',
      'sections[1].questions[0].id: the id "q" stands twice',
    ]);
    const options = ['a', 'b', 'a'].map(option);
    const consultation = asking(
      { id: 'one', type: 'single-choice', text: sv('q'), options },
      { id: 'many', type: 'multiple-choice', text: sv('q'), options },
      { id: 'order', type: 'ranking', text: sv('q'), options },
      { id: 'grid', type: 'matrix', text: sv('q'), rows: options, columns: options },
    );
    assert.deepEqual(faultsIn({ consultation }), [
      'sections[0].questions[0].options[2].id: the id "a" stands twice',
      'sections[0].questions[1].options[2].id: the id "a" stands twice',
      'sections[0].questions[2].options[2].id: the id "a" stands twice',
      'sections[0].questions[3].rows[2].id: the id "a" stands twice',
      'sections[0].questions[3].columns[2].id: the id "a" stands twice',
    ]);
  });

  it('asks nothing that cannot be answered', () => {
    const options = ['a', 'b'].map(option);
    const consultation = asking(
      { id: 'a', type: 'short-text', text: sv('q'), minLength: 400 },
      { id: 'b', type: 'long-text', text: sv('q'), minLength: 10, maxLength: 9 },
      { id: 'c', type: 'number', text: sv('q'), min: 2, max: 1 },
      { id: 'd', type: 'date', text: sv('q'), min: '2026-03-02', max: '2026-03-01' },
      { id: 'e', type: 'multiple-choice', text: sv('q'), options, min: 3 },
      { id: 'f', type: 'multiple-choice', text: sv('q'), options, min: 2, max: 1 },
      { id: 'g', type: 'ranking', text: sv('q'), options, max: 0 },
    );
    assert.deepEqual(
      faultsIn({ consultation }).map((line) => line.replace(/^sections\[0\]\.questions/, '')),
      [
        '[0].minLength: is 400, above the most that there can be: 300',
        '[1].minLength: is 10, above the most that there can be: 9',
        '[2].min: is 2, above the most that there can be: 1',
        '[3].min: is 2026-03-02, above the most that there can be: 2026-03-01',
        '[4].min: is 3, above the most that there can be: 2',
        '[5].min: is 2, above the most that there can be: 1',
        '[6].max: is 0: nothing could be chosen',
      ],
    );
    const atTheLimit = asking(
      { id: 'a', type: 'short-text', text: sv('q'), minLength: 300 },
      { id: 'c', type: 'number', text: sv('q'), min: 1, max: 1 },
      { id: 'e', type: 'multiple-choice', text: sv('q'), options, other: true, min: 3, max: 3 },
      { id: 'f', type: 'multiple-choice', text: sv('q'), options, max: 5 },
    );
    assert.deepEqual(faultsIn({ consultation: atTheLimit }), []);
  });

  it('closes after it opens', () => {
    const days = { opens: '2026-03-01', closes: '2026-02-28', extendedTo: '2026-02-27' };
    assert.deepEqual(faultsIn({ consultation: { ...exampleConsultation, ...days } }), [
      'closes: is 2026-02-28, before it opens on 2026-03-01',
      'extendedTo: is 2026-02-27, before it would have closed on 2026-02-28',
    ]);
    const { closes: _, ...endless } = exampleConsultation;
    assert.deepEqual(faultsIn({ consultation: { ...endless, extendedTo: '2026-04-30' } }), [
      'extendedTo: extends nothing: say when it was to close in "closes"',
    ]);
    const oneDay = { opens: '2026-03-01', closes: '2026-03-01' };
    assert.deepEqual(faultsIn({ consultation: { ...exampleConsultation, ...oneDay } }), []);
  });
});

describe('a dialogue', () => {
  const source = { document: sv('Exempel') };

  it('names only what there is, in itself and beside itself', () => {
    const dialogue = {
      ...exampleDialogue,
      consultations: ['parken', 'borta'],
      polls: ['borta'],
      agreements: [{ id: 'avtal', title: sv('a'), status: 'signed', when: '2020', parties: ['ingen'] }],
      goals: [{ id: 'mal', quote: sv('m'), source }],
      areas: [
        {
          id: 'parker',
          title: sv('p'),
          summary: sv('p'),
          goals: ['mal', 'inget'],
          parties: ['ingen'],
          initiatives: ['inget'],
        },
      ],
      initiatives: [
        {
          id: 'bankar',
          title: sv('b'),
          when: '2025',
          status: 'completed',
          areas: ['ingen'],
          parties: ['ingen'],
          consultations: ['borta'],
          parent: 'inget',
        },
      ],
      followUps: [
        {
          ...exampleDialogue.followUps[0],
          areas: [
            {
              area: 'ingen',
              done: sv('d'),
              initiatives: ['inget'],
              goals: [{ goal: 'inget', assessment: sv('a') }],
            },
          ],
        },
      ],
    };
    assert.deepEqual(faultsIn({ dialogue }), [
      'consultations[1]: there is no consultation "borta"',
      'polls[0]: there is no poll "borta"',
      'agreements[0].parties[0]: there is no party "ingen"',
      'areas[0].goals[1]: there is no goal "inget"',
      'areas[0].parties[0]: there is no party "ingen"',
      'areas[0].initiatives[0]: there is no initiative "inget"',
      'initiatives[0].areas[0]: there is no area "ingen"',
      'initiatives[0].parties[0]: there is no party "ingen"',
      'initiatives[0].consultations[0]: there is no consultation "borta"',
      'initiatives[0].parent: there is no initiative "inget"',
      'followUps[0].areas[0].area: there is no area "ingen"',
      'followUps[0].areas[0].initiatives[0]: there is no initiative "inget"',
      'followUps[0].areas[0].goals[0].goal: there is no goal "inget"',
    ]);
  });

  it('gives no name to two things of a kind', () => {
    const lists = {
      parties: { id: 'x', name: sv('x'), kind: 'company' },
      areas: exampleDialogue.areas[0],
      goals: { id: 'x', quote: sv('x'), source },
      initiatives: exampleDialogue.initiatives[0],
      followUps: exampleDialogue.followUps[0],
    };
    for (const [list, one] of Object.entries(lists)) {
      const found = faultsIn({ dialogue: { ...exampleDialogue, [list]: [one, one] } });
      assert.deepEqual(
        found.filter((line) => line.includes('stands twice')),
        [`${list}[1].id: the id "${one?.id}" stands twice`],
      );
    }
  });

  it('has no initiative that is a part of itself, be it by way of others', () => {
    const initiative = (id: string, parent?: string) => ({
      id,
      title: sv(id),
      when: '2025',
      status: 'idea',
      ...(parent && { parent }),
    });
    const withInitiatives = (...initiatives: object[]) =>
      faultsIn({ dialogue: { ...exampleDialogue, initiatives } });
    assert.deepEqual(withInitiatives(initiative('a', 'a')), [
      'initiatives[0].parent: goes round in a circle: a < a',
    ]);
    const round = [initiative('a', 'b'), initiative('b', 'c'), initiative('c', 'b'), initiative('d', 'a')];
    assert.deepEqual(withInitiatives(...round), ['initiatives[0].parent: goes round in a circle: b < c < b']);
    const tree = [initiative('a', 'b'), initiative('c', 'b'), initiative('b')];
    assert.deepEqual(withInitiatives(...tree), []);
  });
});

describe('a poll', () => {
  it('names a dialogue and an area of it that there are, and closes after it opens', () => {
    assert.deepEqual(faultsIn({ poll: { ...examplePoll, area: 'parker' } }), []);
    assert.deepEqual(faultsIn({ poll: { ...examplePoll, area: 'torg' } }), ['area: there is no area "torg"']);
    assert.deepEqual(faultsIn({ poll: { ...examplePoll, dialogue: 'borta', area: 'torg' } }), [
      'dialogue: there is no dialogue "borta"',
    ]);
    assert.deepEqual(faultsIn({ poll: { ...examplePoll, opens: '2026-03-02', closes: '2026-03-01' } }), [
      'closes: is 2026-03-01, before it opens on 2026-03-02',
    ]);
  });

  it('has an id that no consultation has: commands know both by it', () => {
    const { lines } = check({
      consultation: { ...exampleConsultation, id: 'viktigast' },
      consultationId: 'viktigast',
    });
    assert.ok(
      lines.some((line) => /: "viktigast" is a consultation too; give one of them another id$/.test(line)),
    );
  });

  it('has options with names of their own', () => {
    const options = ['a', 'b', 'a'].map(option);
    assert.deepEqual(faultsIn({ poll: { ...examplePoll, options } }), [
      'options[2].id: the id "a" stands twice',
    ]);
  });
});
