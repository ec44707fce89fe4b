import type {
  LocalizedText,
  PublishedConsultation,
  PublishedDialogue,
  PublishedOutcome,
  PublishedPoll,
} from '../contracts/index.ts';
import { lastDayOf } from '../time/index.ts';
import {
  contactNode,
  context,
  dayNode,
  languageNodes,
  openToAll,
  publicSector,
  publisherNode,
  textNodes,
  usualLicence,
  type Node,
} from './dcat-terms.ts';

/** What of a dialogue anybody may see. Polls are here whose results anybody may see. */
export interface OpenData {
  readonly dialogue: PublishedDialogue;
  readonly consultations: readonly {
    readonly consultation: PublishedConsultation;
    readonly outcome: PublishedOutcome;
  }[];
  readonly polls: readonly PublishedPoll[];
}

/** A dialogue's open data as a dataset of DCAT-AP-SE 3, in JSON-LD. `root`: of the calls, absolute, without a slash at its end. */
export function datasetOf({ dialogue, consultations, polls }: OpenData, root: string): Node {
  const url = `${root}/v1/dialogues/${dialogue.id}/dataset`;
  const shown = consultations.filter(({ outcome }) => outcome.results);
  const begun = [...consultations.map(({ consultation }) => consultation), ...polls].filter(
    ({ status }) => status !== 'upcoming',
  );
  const [first] = begun.flatMap(({ opens }) => opens ?? []).sort();
  const ended = begun.filter(({ status }) => status !== 'open');
  const last = [
    ...(first ? [first] : []),
    ...ended.flatMap((one) => lastDayOf(one) ?? []),
    ...consultations.flatMap(({ outcome }) => outcome.outcome?.publishedAt ?? []),
  ]
    .sort()
    .at(-1);
  const { licence = usualLicence, contactPoint = consultations[0]?.consultation.contactPoint } =
    dialogue.openData ?? {};
  const distribute = distributionsUnder(root, licence);
  return {
    '@context': context,
    '@id': url,
    '@type': 'dcat:Dataset',
    'dct:identifier': url,
    'dct:title': textNodes(dialogue.title),
    'dct:description': textNodes(dialogue.summary),
    'dct:publisher': publisherNode(dialogue.publisher, `${url}#publisher`),
    'dct:accessRights': openToAll,
    'dct:license': { '@id': licence },
    'dct:language': languageNodes(dialogue.languages),
    'dcat:theme': publicSector,
    ...(first && { 'dct:issued': dayNode(first) }),
    ...(last && { 'dct:modified': dayNode(last) }),
    'dcat:contactPoint': contactNode(contactPoint ?? {}, dialogue.publisher.name),
    'dcat:distribution': [
      distribute(`/v1/dialogues/${dialogue.id}/initiatives`, 'application/json', initiativesTitle),
      ...shown.flatMap(({ consultation: { id, title } }) => [
        distribute(`/v1/consultations/${id}/outcome`, 'application/json', title),
        distribute(`/v1/consultations/${id}/results.csv`, 'text/csv', title),
      ]),
      ...polls.map(({ id, question }) => distribute(`/v1/polls/${id}/results`, 'application/json', question)),
    ],
  };
}

const initiativesTitle: LocalizedText = { sv: 'Insatser', en: 'Initiatives' };

const distributionsUnder =
  (root: string, licence: string) =>
  (path: string, mediaType: 'application/json' | 'text/csv', title: LocalizedText): Node => ({
    '@id': `${root}${path}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': textNodes(title),
    'dcat:accessURL': { '@id': `${root}${path}` },
    'dcat:downloadURL': { '@id': `${root}${path}` },
    'dct:format': mediaType,
    'dct:license': { '@id': licence },
  });
