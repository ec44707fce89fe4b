import './backend-provider.ts';
import './consultation-form.ts';
import './feedback-poll.ts';
import './initiative-timeline.ts';
import './priority-area-explainer.ts';
