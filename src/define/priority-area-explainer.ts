import { SamradPriorityAreaExplainer } from '../components/priority-area-explainer/priority-area-explainer.ts';
import './backends.ts';
import { define } from './define.ts';

define('samrad-priority-area-explainer', SamradPriorityAreaExplainer);
