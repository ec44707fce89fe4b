export { areaContent } from './area-content.ts';
export { areaTabs } from './area-tabs.ts';
export { easyReadSwitch } from './easy-read-switch.ts';
