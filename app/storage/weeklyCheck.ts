import type { Connection } from './openDatabase.ts';

const CHECKED_AT = 'integrity-checked-at';
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Runs the full `integrity_check` when the last one is a week old or lies in
 * the future; every open runs the quick one. Returns what SQLite found, null
 * when nothing is wrong.
 */
export function checkWeekly(connection: Connection, now: number): string | null {
  const last: unknown = connection
    .prepare('select value from app_state where id = ?')
    .pluck()
    .get(CHECKED_AT);
  const age = now - Number(last ?? 0);
  if (age >= 0 && age < WEEK_MS) return null;
  const found: unknown = connection.pragma('integrity_check(1)', { simple: true });
  if (found !== 'ok') return String(found);
  connection
    .prepare(
      'insert into app_state (id, value) values (?, ?) on conflict (id) do update set value = excluded.value',
    )
    .run(CHECKED_AT, String(now));
  return null;
}
