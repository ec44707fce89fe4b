import { refusal } from '../../backend/refusal.ts';
import type { ResponsesQuery } from './office.ts';

/** The query of an address. Throws a `BackendError` that says what in it cannot be followed. */
export function responsesQueryIn(search: URLSearchParams): ResponsesQuery & { readonly reason: string } {
  const given = (name: string) => {
    const [value = '', ...others] = search.getAll(name);
    if (others.length > 0) throw wrong(`${name} can be given once.`);
    return value;
  };
  const format = given('format') || 'csv';
  if (format !== 'csv' && format !== 'json') throw wrong('format must be csv or json.');
  const personal = given('personal') || 'false';
  if (personal !== 'true' && personal !== 'false') throw wrong('personal must be true or false.');
  const reason = given('reason').trim();
  if (personal === 'true' && reason === '') throw wrong('Say why personal data is taken out, as reason=….');
  if (/\p{Cc}/u.test(reason)) throw wrong('The reason must be one line of plain text.');
  if (reason.length > 500) throw wrong('The reason may have at most 500 characters.');
  const language = given('language');
  if (language !== '' && !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) {
    throw wrong('language must be a language tag such as sv or en.');
  }
  return { format, personal: personal === 'true', reason, ...(language !== '' && { language }) };
}

const wrong = (detail: string) => refusal('bad-request', detail);
