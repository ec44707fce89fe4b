import { SamradInitiativeTimeline } from '../components/initiative-timeline/initiative-timeline.ts';
import './backends.ts';
import { define } from './define.ts';

define('samrad-initiative-timeline', SamradInitiativeTimeline);
