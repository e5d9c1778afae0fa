/** Adds to a list of any length: spread into a call, a long one would not fit on the stack. */
export function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}
