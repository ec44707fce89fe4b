import assert from 'node:assert/strict';
import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Operation {
  readonly requestBody?: object;
  readonly responses: Record<string, { readonly content?: Record<string, object> }>;
}

/** Holds every answer of an app against what its description says, by another validator than the app's own. */
export interface Oracle {
  /** Answers checked so far: an oracle that was never asked proves nothing. */
  readonly checked: number;
  check(request: Request, response: Response): Promise<void>;
}

export function createOracle(description: object): Oracle {
  const { paths } = description as { paths: Record<string, Record<string, Operation>> };
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(description as AnySchema, 'api');
  let checked = 0;

  const compiled = new Map<string, ValidateFunction>();
  const assertValid = (pointer: readonly string[], value: unknown) => {
    const $ref = `api#/${pointer.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    const validate = compiled.get($ref) ?? ajv.compile({ $ref });
    compiled.set($ref, validate);
    assert.ok(validate(value), `${$ref}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`);
  };

  return {
    get checked() {
      return checked;
    },
    async check(request, response) {
      const { pathname } = new URL(request.url);
      const path = Object.keys(paths).find((each) => matches(each, pathname));
      assert.ok(path, `${pathname} is not in the description`);
      const method = request.method.toLowerCase();
      const operation = paths[path]?.[method];
      assert.ok(operation, `${method} ${path} is not in the description`);
      const { status } = response;
      const told = operation.responses[status];
      assert.ok(told, `${method} ${path} may not answer ${status}`);
      checked++;

      const at = ['paths', path, method];
      if (response.ok && operation.requestBody) {
        assertValid(
          [...at, 'requestBody', 'content', 'application/json', 'schema'],
          await request.clone().json(),
        );
      }
      const streamed = 'text/event-stream';
      if (response.headers.get('content-type') === streamed) {
        // It ends when its reader has had enough: whoever reads it checks what comes.
        assert.ok(told.content?.[streamed], `${method} ${path} may not answer as a stream`);
        return;
      }
      const text = await response.clone().text();
      if (!told.content) return assert.equal(text, '');
      const type = response.headers.get('content-type') ?? '';
      assert.ok(told.content[type], `${method} ${path} may not answer ${status} as ${type}`);
      const value: unknown = type.includes('json') ? JSON.parse(text) : text;
      assertValid([...at, 'responses', String(status), 'content', type, 'schema'], value);
    },
  };
}

const matches = (template: string, pathname: string): boolean =>
  new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname);
