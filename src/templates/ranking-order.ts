/** An option is one place further on (1) or back (-1); nothing where there is no such place. */
export function moved(order: readonly string[], option: string, by: -1 | 1): string[] | undefined {
  const at = order.indexOf(option);
  if (at < 0 || order[at + by] === undefined) return undefined;
  const others = order.filter((one) => one !== option);
  others.splice(at + by, 0, option);
  return others;
}
