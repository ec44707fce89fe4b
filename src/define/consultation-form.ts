import { SamradConsultationForm } from '../components/consultation-form/consultation-form.ts';
import './backends.ts';
import { define } from './define.ts';

define('samrad-consultation-form', SamradConsultationForm);
