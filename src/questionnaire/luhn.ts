/** The check digit of Swedish personal and organisation numbers: every second digit, from the first, counts double. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, character] of [...digits].entries()) {
    const digit = Number(character) * (index % 2 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
