/** The digit that makes nine digits pass, by the textbook: the other side of what is tested. */
export function luhnDigit(digits: string): string {
  const sum = [...digits].map(Number).reduce((total, digit, i) => {
    const weighted = i % 2 === 0 ? digit * 2 : digit;
    return total + Math.floor(weighted / 10) + (weighted % 10);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
