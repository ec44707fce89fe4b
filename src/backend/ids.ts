/** How an id is written: as `Id` of the contracts has it, without zod, which no page needs for it. */
export const idPattern = '[a-z0-9][a-z0-9-]{0,79}';

const whole = new RegExp(`^${idPattern}$`);

export const isId = (text: string): boolean => whole.test(text);
