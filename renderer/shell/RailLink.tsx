import { Tooltip } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import classes from './RailLink.module.css';
import { isScreenAt, type Screen } from './screens.ts';

/** One screen of the rail, current on the screen below it too; narrow, its name is in the tooltip. */
export function RailLink({
  screen,
  isNarrow,
}: {
  readonly screen: Screen;
  readonly isNarrow: boolean;
}) {
  const [address] = useLocation();
  const isCurrent = isScreenAt(screen, address);
  const { icon: Icon } = screen;
  return (
    <Tooltip label={screen.name} position="right" disabled={!isNarrow}>
      <Link
        href={screen.path}
        className={classes.link}
        data-foot={screen.isAtFoot || undefined}
        data-narrow={isNarrow || undefined}
        aria-current={isCurrent ? 'page' : undefined}
        aria-label={screen.name}
      >
        <Icon size={16} stroke={1.6} aria-hidden />
        {!isNarrow && <span>{screen.name}</span>}
      </Link>
    </Tooltip>
  );
}
