/** The code of the unit whose whole name was typed; else what was typed, for the core to find out. */
export function unitCodeOf(
  typed: string,
  units: readonly { readonly code: string; readonly name: string }[],
): string {
  const named = units.filter(({ name }) => name === typed.trim());
  const [only] = named;
  return only === undefined || named.length > 1 ? typed.trim() : only.code;
}
