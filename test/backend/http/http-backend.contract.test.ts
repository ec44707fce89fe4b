import assert from 'node:assert/strict';
import { after } from 'node:test';
import { createMemoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import { answersChecked, overHttp } from '../../support/http-subject.ts';
import { backendContract } from '../backend-contract.ts';

backendContract('http backend over the app over the memory backend', (content, now) => ({
  backend: overHttp(createMemoryBackend(content, { now })),
}));

after(() => assert.ok(answersChecked() > 200, 'every answer was held against the description'));
