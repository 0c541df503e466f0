const OFFSET_MS = 7 * 60 * 60 * 1000;

/**
 * A moment as Viet Nam's wall clock shows it, `2025-10-07T14:32:05.123+07:00`.
 * The country has one zone and no summer time, so the text sorts by time
 * whatever zone the PC is set to.
 */
export function vietnamTime(epochMs: number): string {
  return new Date(epochMs + OFFSET_MS).toISOString().replace('Z', '+07:00');
}

/** The calendar day of a moment in Viet Nam, `2025-10-07`. */
export function vietnamDate(epochMs: number): string {
  return vietnamTime(epochMs).slice(0, 10);
}
