import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { movedToToday, swedishDay } from '../../demo/dates.ts';
import type { LocalizedText } from '../../src/contracts/index.ts';
import { isSupported } from '../../src/questionnaire/index.ts';
import { readContentFolder } from '../../src/server/node/content/content-folder.ts';
import { statusAt } from '../../src/time/index.ts';

async function setup() {
  const { content, findings } = await readContentFolder('demo/content');
  const paper = await readFile('demo/kommun/positionspapper/index.html', 'utf8');
  return { ...content, findings, paper: paper.replaceAll(/\s+/g, ' ') };
}

const now = new Date('2027-06-09T22:30:00Z');

interface Opening {
  readonly opens?: string;
  readonly closes?: string;
}

describe('demo content', () => {
  it('is on contract and asks questions that can be answered', async () => {
    const { findings, consultations, polls, dialogues } = await setup();
    assert.deepEqual(findings, []);
    assert.deepEqual([...dialogues.keys()], ['palo-alto']);
    assert.ok(consultations.has('ny-samverkansoverenskommelse'));
    assert.ok(polls.has('viktigaste-samverkansomradet'));
    for (const { sections } of consultations.values()) {
      for (const question of sections.flatMap(({ questions }) => questions)) {
        assert.ok(question.type === 'statement' || isSupported(question), question.id);
      }
    }
  });

  it('says everything in each of its languages', async () => {
    const { dialogues, consultations, polls } = await setup();
    for (const document of [...dialogues.values(), ...consultations.values(), ...polls.values()]) {
      for (const texts of localizedTexts(document)) {
        assert.deepEqual(Object.keys(texts).sort(), [...document.languages].sort(), JSON.stringify(texts));
      }
    }
  });

  it('quotes goals as they stand in the position paper', async () => {
    const { dialogues, paper } = await setup();
    const goals = dialogues.get('palo-alto')?.goals ?? [];
    assert.equal(goals.length, 7);
    for (const { quote } of goals) assert.ok(paper.includes(quote['sv'] ?? '?'), quote['sv']);
  });

  it('says of every statement in the dialogue where in the paper it stands', async () => {
    const { dialogues, paper } = await setup();
    const { areas = [], initiatives = [], agreements = [], goals = [] } = dialogues.get('palo-alto') ?? {};
    for (const { id, source } of [...areas, ...initiatives, ...agreements, ...goals]) {
      assert.ok(source?.place, id);
      assert.ok(paper.includes(`id="${source.url?.split('#')[1]}"`), `${id}: ${source.url}`);
    }
  });

  it('names places that the position paper has', async () => {
    const { dialogues, paper } = await setup();
    const {
      areas = [],
      initiatives = [],
      agreements = [],
      goals = [],
      followUps = [],
    } = dialogues.get('palo-alto') ?? {};
    const milestones = initiatives.flatMap((initiative) => initiative.milestones ?? []);
    assert.ok(milestones.length > 3);
    const sources = [...areas, ...initiatives, ...agreements, ...goals, ...milestones, ...followUps].map(
      ({ source }) => source,
    );
    assert.deepEqual(
      sources.flatMap((source) => placeFaults(paper, source)),
      [],
    );
    assert.equal(placeFaults(paper, { place: { sv: 'Bakgrund, stycke 8' }, url: '/#bakgrund' }).length, 1);
    assert.equal(placeFaults(paper, { place: { sv: 'Ärende, stycke 1' }, url: '/#bakgrund' }).length, 1);
  });

  it('finds each goal at the point of the paper that it names', async () => {
    const { dialogues, paper } = await setup();
    const lists = [...partOf(paper, 'kommunala-mal').matchAll(/<ul>(.*?)<\/ul>/g)].map(([, list = '']) =>
      [...list.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = '']) => item),
    );
    for (const { quote, source } of dialogues.get('palo-alto')?.goals ?? []) {
      const place = source.place?.['sv'] ?? '';
      const items = lists[place.includes('internationell strategi') ? 0 : 1] ?? [];
      const point = Number(/punkt (\d+)$/.exec(place)?.[1]);
      assert.ok(items[point - 1]?.includes(quote['sv'] ?? '?'), place);
    }
  });

  it('has an example in every state on any day', async () => {
    const { consultations } = await setup();
    const statuses = [...consultations.values()].map((consultation) => {
      const moved = movedToToday(JSON.stringify(consultation), swedishDay(now));
      return [consultation.id, statusAt(JSON.parse(moved), now)];
    });
    assert.deepEqual(Object.fromEntries(statuses), {
      'ny-samverkansoverenskommelse': 'open',
      elevutbyte: 'open',
      'dialog-om-samarbetet': 'upcoming',
      'den-smarta-staden': 'decided',
    });
  });

  it('has polls to vote in on any day', async () => {
    const { polls } = await setup();
    const today = swedishDay(now);
    for (const poll of polls.values()) {
      const { opens = '', closes = '' } = JSON.parse(movedToToday(JSON.stringify(poll), today)) as Opening;
      assert.ok(opens < today && today < closes, `${poll.id}: ${opens} to ${closes}`);
    }
  });

  it('moves every day of an example by as much', () => {
    const example = JSON.stringify({
      id: 'elevutbyte',
      opens: '2026-01-10',
      x: [{ date: '2026-02-01' }],
      n: 1,
    });
    assert.deepEqual(JSON.parse(movedToToday(example, '2027-01-31')), {
      id: 'elevutbyte',
      opens: '2027-01-17',
      x: [{ date: '2027-02-08' }],
      n: 1,
    });
  });

  it('knows the day in Sweden, not in UTC', () => {
    assert.equal(swedishDay(now), '2027-06-10');
  });
});

interface Place {
  readonly place?: LocalizedText | undefined;
  readonly url?: string | undefined;
}

/** What is wrong with where something is said to stand: the heading, the paragraph or the point. */
function placeFaults(paper: string, source: Place | undefined): string[] {
  const place = source?.place?.['sv'] ?? '';
  const part = partOf(paper, source?.url?.split('#')[1] ?? '');
  const heading = />(.*?)<\/h2>/.exec(part)?.[1] ?? '?';
  const number = (word: string) => Number(new RegExp(`^${heading}.*?${word} (\\d+)`).exec(place)?.[1] ?? 0);
  const isThere =
    place.startsWith(heading) &&
    number('stycke') <= [...part.matchAll(/<p>/g)].length &&
    number('punkt') <= [...part.matchAll(/<li>/g)].length;
  return isThere ? [] : [`${place} (${source?.url})`];
}

/** A part of the paper with its heading, by the heading's id. */
const partOf = (paper: string, id: string): string =>
  paper.split('<h2 ').find((part) => part.startsWith(`id="${id}"`)) ?? '';

/** Every text by language in a document. */
function localizedTexts(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'sv' in value || 'en' in value ? [value] : Object.values(value).flatMap(localizedTexts);
}
