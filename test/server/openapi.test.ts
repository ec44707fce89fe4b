import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { routes } from '../../src/backend/routes.ts';
import * as contracts from '../../src/contracts/index.ts';
import { openDataRoutes } from '../../src/server/open-data-routes.ts';
import { officerRoutes } from '../../src/server/officers/officer-routes.ts';
import {
  exampleConsultation,
  exampleDialogue,
  examplePoll,
  exampleResponse,
} from '../support/example-consultation.ts';
import { setUpApp } from './app-setup.ts';

const openData = Object.fromEntries(
  Object.entries(openDataRoutes).map(([name, { path }]) => [name, { method: 'GET', path }]),
);

interface Description {
  readonly paths: Record<
    string,
    Record<string, { operationId: string; security?: object[]; responses: object }>
  >;
  readonly components: {
    readonly schemas: Record<string, Record<string, unknown>>;
    readonly securitySchemes: Record<string, { readonly scheme: string }>;
  };
}

async function setup() {
  const answer = await setUpApp().ask('/v1/openapi.json');
  assert.equal(answer.headers.get('content-type'), 'application/json');
  const description = (await answer.json()) as Description;
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema(description, 'api');
  const accepts = (name: string, value: unknown): boolean =>
    ajv.getSchema(`api#/components/schemas/${name}`)?.(value) === true;
  return { description, accepts };
}

it('is valid OpenAPI 3.1 by a validator that is not ours', async () => {
  const { description } = await setup();
  const validator = new Validator();
  const { valid, errors } = await validator.validate({ ...description });
  assert.ok(valid, JSON.stringify(errors));
  assert.equal(validator.version, '3.1');
  const { valid: still } = await new Validator().validate({ ...description, info: {} });
  assert.equal(still, false, 'the validator can fail');
});

it('has every call of the port, of officers and of open data, under its path and method', async () => {
  const { description } = await setup();
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => [operationId, method.toUpperCase(), path]),
  );
  const called = Object.entries({ ...routes, ...officerRoutes, ...openData }).map(
    ([name, { method, path }]) => [name, method, path.replaceAll(/:(\w+)/g, '{$1}')],
  );
  assert.deepEqual(described.sort(), called.sort());
});

it('names its components after the schemas, and refers to no other', async () => {
  const { description } = await setup();
  const { schemas } = description.components;
  assert.deepEqual(Object.keys(schemas).sort(), Object.keys(contracts).sort());
  for (const [, name] of JSON.stringify(description).matchAll(/#\/components\/schemas\/([^"]+)"/g)) {
    assert.ok(name && name in schemas, name);
  }
  assert.ok(
    JSON.stringify(schemas['Condition']).includes('#/components/schemas/Condition'),
    'conditions nest',
  );
});

it('asks for a receipt where one is needed', async () => {
  const { description } = await setup();
  for (const operation of Object.values(description.paths['/v1/responses'] ?? {})) {
    assert.deepEqual(operation.security, [{ receipt: [] }]);
    assert.ok('401' in operation.responses);
  }
});

it('takes a token of who votes, where a poll asks for one', async () => {
  const { description } = await setup();
  const vote = description.paths['/v1/polls/{id}/votes']?.['post'];
  assert.deepEqual(vote?.security, [{}, { person: [] }]);
  assert.ok('401' in vote.responses);
  const { scheme } = description.components.securitySchemes['person'] ?? assert.fail();
  assert.equal(scheme, 'bearer');
  assert.equal(description.paths['/v1/consultations/{id}/responses']?.['post']?.security, undefined);
});

it('takes the examples, and refuses what the schemas refuse', async () => {
  const { accepts } = await setup();
  assert.ok(accepts('Consultation', exampleConsultation));
  assert.ok(accepts('Dialogue', exampleDialogue));
  assert.ok(accepts('Poll', examplePoll));
  assert.ok(accepts('Response', exampleResponse));
  assert.ok(!accepts('Response', { ...exampleResponse, admin: true }));
  assert.ok(!accepts('Consultation', { ...exampleConsultation, sections: [] }));
});

it('agrees with the schemas on any response', async () => {
  const { accepts } = await setup();
  const answer = fc.oneof(
    fc.string(),
    fc.double(),
    fc.array(fc.string()),
    fc.record({ other: fc.string() }),
    fc.jsonValue({ maxDepth: 1 }),
  );
  const response = fc.record(
    {
      answers: fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,5}$|^[A-Z-]{1,2}$/), answer, { maxKeys: 3 }),
      language: fc.constantFrom('sv', 'en-GB', 'ar', 'SV', ''),
      respondent: fc.record(
        { kind: fc.constantFrom('authority', 'king'), name: fc.string() },
        { requiredKeys: ['kind'] },
      ),
      extra: fc.boolean(),
    },
    { requiredKeys: ['answers', 'language'] },
  );
  let taken = 0;
  fc.assert(
    fc.property(response, (value) => {
      const document: unknown = JSON.parse(JSON.stringify(value));
      const ours = contracts.Response.safeParse(document).success;
      assert.equal(accepts('Response', document), ours, JSON.stringify(document));
      if (ours) taken++;
    }),
    { numRuns: 1_000 },
  );
  assert.ok(taken > 10, `only ${taken} were taken`);
});
