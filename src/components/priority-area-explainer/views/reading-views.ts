export { areaContent } from './area-content.ts';
export { areaTabs } from './area-tabs.ts';
