export * from './backend/backend.ts';
export * from './backend/content.ts';
export * from './backend/errors.ts';
export * from './backend/http/http-backend.ts';
export * from './backend/memory/memory-backend.ts';
export * from './backend/static/static-backend.ts';
export * from './components/backend-provider/backend-provider.ts';
export * from './components/consultation-form/consultation-form.events.ts';
export * from './components/consultation-form/consultation-form.ts';
export * from './components/feedback-poll/feedback-poll.events.ts';
export * from './components/feedback-poll/feedback-poll.ts';
export type { IdentityToken } from './components/feedback-poll/poll-view.ts';
export * from './components/initiative-timeline/initiative-timeline.events.ts';
export * from './components/initiative-timeline/initiative-timeline.ts';
export * from './components/priority-area-explainer/priority-area-explainer.events.ts';
export * from './components/priority-area-explainer/priority-area-explainer.ts';
export {
  registerBackendKind,
  type BackendAddress,
  type BackendFactory,
} from './controllers/backend-kinds.ts';
export * from './controllers/load-events.ts';
