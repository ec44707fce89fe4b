import type { ContactPoint, LocalizedText, Publisher } from '../contracts/index.ts';

/** A node of JSON-LD 1.1. */
export type Node = Readonly<Record<string, unknown>>;

/** The vocabularies that DCAT-AP-SE 3 is written in, https://docs.dataportal.se/dcat/3.0.1/sv/ */
export const context: Node = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const authority = 'http://publications.europa.eu/resource/authority';

export const openToAll: Node = { '@id': `${authority}/access-right/PUBLIC` };
/** Government and public sector. */
export const publicSector: Node = { '@id': `${authority}/data-theme/GOVE` };
/** CC0, which DIGG recommends for open data; a publisher may say another. */
export const usualLicence = 'https://creativecommons.org/publicdomain/zero/1.0/';

const languageCodes: Readonly<Record<string, string>> = {
  sv: 'SWE',
  en: 'ENG',
  fi: 'FIN',
  ar: 'ARA',
  yi: 'YID',
};

/** Those of a list that the authority's codes are known of here. */
export const languageNodes = (languages: readonly string[]): Node[] =>
  languages.flatMap((language) => {
    const code = languageCodes[language.split('-')[0] ?? ''];
    return code === undefined ? [] : [{ '@id': `${authority}/language/${code}` }];
  });

export const textNodes = (text: LocalizedText): Node[] =>
  Object.entries(text).map(([language, value]) => ({ '@language': language, '@value': value }));

export const dayNode = (day: string): Node => ({ '@type': 'xsd:date', '@value': day });

const publisherTypes: Readonly<Record<Publisher['kind'], string>> = {
  municipality: 'LocalAuthority',
  authority: 'NationalAuthority',
  university: 'Academia-ScientificOrganisation',
  company: 'Company',
  association: 'NonProfitOrganisation',
};

export const publisherNode = ({ name, kind, url }: Publisher, otherwise: string): Node => ({
  '@id': url?.startsWith('http') ? url : otherwise,
  '@type': 'foaf:Agent',
  'foaf:name': textNodes(name),
  'dct:type': { '@id': `http://purl.org/adms/publishertype/${publisherTypes[kind]}` },
});

export const contactNode = ({ name, email, phone }: ContactPoint, otherwise: LocalizedText): Node => ({
  '@type': 'vcard:Organization',
  'vcard:fn': textNodes(name ?? otherwise),
  ...(email && { 'vcard:hasEmail': { '@id': `mailto:${email}` } }),
  ...(phone && {
    'vcard:hasTelephone': { 'vcard:hasValue': { '@id': `tel:${phone.replaceAll(/[^+\d]/g, '')}` } },
  }),
});
