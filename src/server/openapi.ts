import { problemStatus } from '../backend/problem-status.ts';
import { identityScheme, receiptScheme, routes, type RouteName } from '../backend/routes.ts';
import { keyPattern } from '../backend/rules/idempotency-key.ts';
import { Id, Problem, type ProblemName } from '../contracts/index.ts';
import { openDataRoutes, type OpenDataRoute, type OpenDataRouteName } from './open-data-routes.ts';
import { officerRoutes, type OfficerRoute, type OfficerRouteName } from './officers/officer-routes.ts';
import { componentSchemas, reference } from './openapi-schemas.ts';
import { routeTable, type Route, type StreamRoute } from './route-table.ts';

type Json = Record<string, unknown>;

/** The calls in OpenAPI 3.1, made from the schemas that they are answered by. */
export function describeApi(): Json {
  const paths: Record<string, Json> = {};
  for (const name of Object.keys(routes) as RouteName[]) {
    const path = routes[name].path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [routes[name].method.toLowerCase()]: operation(name, routeTable[name]) };
  }
  for (const name of Object.keys(officerRoutes) as OfficerRouteName[]) {
    const route = officerRoutes[name];
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: officerOperation(name, route) };
  }
  for (const name of Object.keys(openDataRoutes) as OpenDataRouteName[]) {
    const path = openDataRoutes[name].path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], get: openDataOperation(name, openDataRoutes[name]) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Samråd',
      version: '1',
      description: 'Dialogues, consultations and polls, and the responses to them.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [],
    paths,
    components: {
      schemas: componentSchemas(),
      parameters: { Id: idParameter, IdempotencyKey: keyParameter },
      securitySchemes: { officer: officerSecurity, person: personSecurity, receipt: receiptSecurity },
    },
  };
}

function operation(name: RouteName, route: Route | StreamRoute): Json {
  const { summary, access, body, problems } = route;
  const answer: Route['answer'] = route.answer;
  const isStream = 'watch' in route;
  const type = isStream ? 'text/event-stream' : 'application/json';
  const parameters = [
    ...(routes[name].path.includes(':id') ? [{ $ref: '#/components/parameters/Id' }] : []),
    ...(access === 'submission' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ...(route.parameters ?? []),
  ];
  return {
    operationId: name,
    summary,
    parameters,
    ...(access === 'receipt' && { security: [{ receipt: [] }] }),
    ...(access === 'optional-receipt' && { security: [{}, { receipt: [] }] }),
    ...(problems.includes('identity-needed') && { security: [{}, { person: [] }] }),
    ...(body && { requestBody: { required: true, ...content('application/json', reference(body)) } }),
    responses: {
      [answer.status]: {
        description: answer.status === 204 ? 'Done' : summary,
        ...(answer.schema && content(type, reference(answer.schema))),
      },
      ...(answer.again &&
        answer.schema && {
          [answer.again]: {
            description: 'The same key and body were sent before: the first answer again',
            ...content(type, reference(answer.schema)),
          },
        }),
      ...((access === 'public' || (access === 'optional-receipt' && !isStream)) && {
        304: { description: 'The caller has the document already' },
      }),
      ...problemResponses(problems),
    },
  };
}

function openDataOperation(name: OpenDataRouteName, route: OpenDataRoute): Json {
  const { summary, type, schema, isTagged, problems } = route;
  return {
    operationId: name,
    summary,
    parameters: [{ $ref: '#/components/parameters/Id' }],
    responses: {
      200: { description: summary, ...content(type, schema) },
      ...(isTagged && { 304: { description: 'The caller has the document already' } }),
      ...problemResponses(problems),
    },
  };
}

/** What takes a token. It is described also where an app has no office, so that there is one description. */
function officerOperation(name: OfficerRouteName, route: OfficerRoute): Json {
  const { summary, roles, document, types = [], problems, parameters = [] } = route;
  const documents = document && content('application/json', { anyOf: document.map(reference) });
  const downloads = types.map((type) => [
    type,
    { schema: { type: type === 'application/json' ? 'object' : 'string' } },
  ]);
  const answer = { description: summary, ...(documents ?? { content: Object.fromEntries(downloads) }) };
  return {
    operationId: name,
    summary,
    description: `For tokens with the role ${roles.join(' or ')}.`,
    security: [{ officer: [] }],
    parameters: [{ $ref: '#/components/parameters/Id' }, ...parameters],
    ...(route.method === 'PUT' && documents && { requestBody: { required: true, ...documents } }),
    responses: {
      200: answer,
      ...(route.method === 'PUT' && { 201: { ...answer, description: 'There was none of that name' } }),
      ...(route.method === 'GET' &&
        documents && { 304: { description: 'The caller has the document already' } }),
      ...problemResponses(problems),
    },
  };
}

/** Several problems can share a status; their `type` tells them apart. */
function problemResponses(problems: readonly ProblemName[]): Json {
  const sharing = (status: number) => problems.filter((name) => problemStatus[name] === status).join(', ');
  return Object.fromEntries(
    problems.map((name) => [
      problemStatus[name],
      {
        description: `Problem: ${sharing(problemStatus[name])}`,
        ...content('application/problem+json', reference(Problem)),
      },
    ]),
  );
}

const content = (type: string, schema: object): Json => ({ content: { [type]: { schema } } });

const idParameter = { name: 'id', in: 'path', required: true, schema: reference(Id) };

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'One key a submission: the same key and body again give the first acknowledgement again.',
  schema: { type: 'string', pattern: keyPattern.source },
};

const officerSecurity = {
  type: 'http',
  scheme: 'bearer',
  description: 'A token that "samrad token create" gave.',
};

const personSecurity = {
  type: 'http',
  scheme: identityScheme.toLowerCase(),
  bearerFormat: 'JWT',
  description: 'A token of the login that the poll names, where it takes one vote a verified person.',
};

const receiptSecurity = {
  type: 'http',
  scheme: receiptScheme,
  description: 'The receipt that came with the acknowledgement of a response or a vote.',
};
