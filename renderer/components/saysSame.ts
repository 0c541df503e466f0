/** Whether two values that are stored as JSON, their fields in one order, say the same. */
export function saysSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
