import { isId } from '../../backend/ids.ts';
import { refusal } from '../../backend/refusal.ts';
import type { Answer } from '../answer.ts';
import type { AppRequest } from '../app-request.ts';
import { readJson } from '../json-body.ts';
import { holds } from '../public-document.ts';
import { responsesQueryIn } from './responses-query.ts';
import { documentKinds, type DocumentKind, type Office, type WrittenDocument } from './office.ts';
import type { Officer } from './officer.ts';
import type { OfficerDesk } from './officer-desk.ts';
import { officerRoutes, type OfficerRouteName } from './officer-routes.ts';

/** A dialogue with thousands of initiatives is larger than any answer. */
const largestDocument = 4 * 1024 * 1024;

/** A request to one of the routes. `id`, `kind`: what stood in the path. */
export interface OfficerCall {
  readonly request: AppRequest;
  readonly id: string;
  readonly kind: string;
  readonly addressHash?: string | undefined;
}

type OfficerHandler = (call: OfficerCall) => Promise<Answer>;

/**
 * The handlers of the routes for officers. Each asks who it is before it looks whether the object is there.
 * `changed` is called when a document has been published.
 */
export function createOfficerHandlers(
  { desk, documents, responses }: Office,
  changed: () => void,
): Readonly<Record<OfficerRouteName, OfficerHandler>> {
  const admit = (name: OfficerRouteName, object: string, { request, addressHash }: OfficerCall) =>
    desk.admit({
      authorization: request.headers.get('authorization'),
      addressHash,
      roles: officerRoutes[name].roles,
      object,
    });

  /** By HEAD, and by 304, nothing is given out, so that there is nothing to write down. */
  const noteGiven = async (call: OfficerCall, ...entry: Parameters<OfficerDesk['note']>) => {
    if (call.request.method !== 'HEAD') await desk.note(...entry);
  };

  return {
    async exportResponses(call) {
      const object = `consultations/${plain(call.id)}`;
      const officer = await admit('exportResponses', object, call);
      const { reason, ...query } = responsesQueryIn(new URL(call.request.url).searchParams);
      const detail = query.personal ? `${query.format}, personal data: ${reason}` : query.format;
      const download = await responses(call.id, query);
      if (!download) throw notFound();
      try {
        await noteGiven(call, officer, 'responses-exported', object, detail);
      } catch (error) {
        void download.body.cancel();
        throw error;
      }
      const { type, body } = download;
      const file = `${plain(call.id)}.${query.format}`;
      return {
        status: 200,
        headers: {
          'Cache-Control': 'no-store',
          'Content-Type': type,
          'Content-Disposition': `attachment; filename="${file}"`,
        },
        body,
      };
    },

    async writtenDocument(call) {
      const object = `${plain(call.kind)}/${plain(call.id)}`;
      const officer = await admit('writtenDocument', object, call);
      const document = await documents.read(kindOf(call.kind), idOf(call.id));
      if (!document) throw notFound();
      if (holds(call.request.headers.get('if-none-match'), `"${document.tag}"`)) {
        return { ...documentAnswer(304, document), body: null };
      }
      await noteGiven(call, officer, 'document-read', object);
      return documentAnswer(200, document);
    },

    async publishDocument(call) {
      const object = `${plain(call.kind)}/${plain(call.id)}`;
      const officer: Officer = await admit('publishDocument', object, call);
      const [kind, id] = [kindOf(call.kind), idOf(call.id)];
      const { text } = await readJson(call.request, largestDocument);
      // Written down first: what stands there is known to be somebody's, also where the power fails in between.
      await desk.note(officer, 'document-published', object);
      const { headers } = call.request;
      const condition = {
        match: headers.get('if-match') ?? undefined,
        noneMatch: headers.get('if-none-match') ?? undefined,
      };
      const published = await documents.publish(kind, id, text, condition).catch(async (error: unknown) => {
        await desk.note(officer, 'refused', object, 'the document could not be written');
        throw error;
      });
      switch (published.outcome) {
        case 'published':
          changed();
          return documentAnswer(published.isNew ? 201 : 200, published.document);
        case 'faulty':
          await desk.note(officer, 'refused', object, 'the document has errors');
          throw refusal('invalid', 'The document cannot be published as it is; see errors.', {
            errors: published.errors,
          });
        case 'changed':
          await desk.note(officer, 'refused', object, 'somebody else wrote it meanwhile');
          throw refusal(
            'changed-meanwhile',
            'Somebody else wrote this document. Read it again before you write.',
          );
      }
    },
  };
}

const documentAnswer = (status: 200 | 201 | 304, { text, tag }: WrittenDocument): Answer => ({
  status,
  headers: { 'Cache-Control': 'no-store', 'Content-Type': 'application/json', ETag: `"${tag}"` },
  body: text,
});

const notFound = () => refusal('not-found', 'There is no document of that kind and name.');

/** What goes into the log and into names of files. Whatever else somebody writes in an address is theirs to keep. */
const plain = (text: string): string => (isId(text) ? text : '?');

function idOf(text: string): string {
  if (isId(text)) return text;
  throw notFound();
}

function kindOf(text: string): DocumentKind {
  const kind = documentKinds.find((each) => each === text);
  if (kind) return kind;
  throw notFound();
}
