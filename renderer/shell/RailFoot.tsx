import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/apiContext.tsx';
import { clerkText } from '../i18n/clerk.vi.ts';
import { railText } from '../i18n/shell.vi.ts';
import { clerkSwitch } from './ClerkSwitch.tsx';
import { formatMoment } from './formatMoment.ts';
import classes from './RailFoot.module.css';

/** Who works here and when the office was last backed up. */
export function RailFoot({
  actor,
  isNarrow,
}: {
  readonly actor: string;
  readonly isNarrow: boolean;
}) {
  const api = useApi();
  const backups = useQuery({
    queryKey: ['backups'],
    queryFn: () => api.backup.list(),
    // Automatic backups change no data, so no feed tells of them.
    refetchInterval: REFRESH_MS,
  });
  const newest = backups.data?.backups[0];
  const line =
    newest === undefined
      ? railText.neverBackedUp
      : railText.backedUp(formatMoment(newest.createdAt));
  return (
    <Tooltip label={`${clerkText.change(actor)}. ${line}`} position="right">
      <button
        type="button"
        className={classes.foot}
        data-narrow={isNarrow || undefined}
        {...(isNarrow ? { 'aria-label': clerkText.change(actor) } : {})}
        onClick={clerkSwitch.open}
      >
        {/* Drawn from an attribute: as text it would be a second, different name of the button. */}
        <span className={classes.initials} data-initials={initials(actor)} aria-hidden />
        {!isNarrow && (
          <span className={classes.text}>
            <span className={classes.name}>{actor}</span>
            <span className={classes.backup}>{backups.isSuccess ? line : ''}</span>
          </span>
        )}
      </button>
    </Tooltip>
  );
}

const REFRESH_MS = 5 * 60 * 1000;

/** Vietnamese names are called by their last words: Nguyễn Thu Hà is TH. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  return words
    .slice(-2)
    .map((word) => word.slice(0, 1).toLocaleUpperCase('vi'))
    .join('');
}
