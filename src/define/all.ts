import './consultation-form.ts';
