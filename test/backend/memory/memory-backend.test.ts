import { createMemoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import { backendContract } from '../backend-contract.ts';

backendContract('memory backend', (content, now) => ({ backend: createMemoryBackend(content, { now }) }));
