import { Button, Kbd } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { Chip } from '../../components/Chip.tsx';
import { footText, trayText } from '../../i18n/importTray.vi.ts';
import classes from './Tray.module.css';
import type { Tray } from './useTray.ts';

/** What the import will do, what stays, and the one next step. */
export function TrayFoot({
  tray,
  isApplying,
  failure,
  onApply,
  onLater,
}: {
  readonly tray: Tray;
  readonly isApplying: boolean;
  readonly failure: string | null;
  readonly onApply: () => void;
  readonly onLater: () => void;
}) {
  const { plan, asking } = tray.view;
  const values = plan.reduce((sum, { cells }) => sum + cells.length, 0);
  const activities = plan.reduce((sum, each) => sum + each.activities.length, 0);
  const units = new Set(plan.map(({ unit }) => unit.code)).size;
  const isNothing = values + activities === 0;
  return (
    <footer className={classes.foot} data-region>
      <span className={classes.plan}>
        {isNothing
          ? footText.nothing
          : [
              footText.plan(formatNumber(values), formatNumber(units)),
              ...(activities > 0 ? [footText.activities(activities)] : []),
            ].join(', ')}
      </span>
      {asking.length > 0 && (
        <Chip icon={IconAlertTriangle} tone="warning" text={footText.left(asking.length)} />
      )}
      {failure === null ? (
        <span className={classes.quiet}>{tray.failure ?? (isNothing ? '' : footText.undo)}</span>
      ) : (
        <span className={classes.failure} role="alert">
          {failure}
        </span>
      )}
      <div className={classes.footActions}>
        <Button variant="default" onClick={onLater}>
          {footText.later}
        </Button>
        <Button
          loading={isApplying}
          disabled={isNothing || !tray.desk.campaign.isOpen}
          onClick={onApply}
          rightSection={<Kbd size="xs">Ctrl Enter</Kbd>}
        >
          {footText.apply(values, activities)}
        </Button>
      </div>
      {!tray.desk.campaign.isOpen && <span className={classes.failure}>{trayText.closed}</span>}
    </footer>
  );
}
