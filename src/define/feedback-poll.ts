import { SamradFeedbackPoll } from '../components/feedback-poll/feedback-poll.ts';
import './backends.ts';
import { define } from './define.ts';

define('samrad-feedback-poll', SamradFeedbackPoll);
