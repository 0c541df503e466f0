import { Button } from '@mantine/core';
import { Link } from 'wouter';
import classes from './ChartScreen.module.css';

/** What is missing for a chart, and where it is entered. */
export function EmptyChart({
  sentence,
  action,
  href,
  isMain,
}: {
  readonly sentence: string;
  readonly action: string;
  readonly href: string;
  /** The one next step of the screen. */
  readonly isMain: boolean;
}) {
  return (
    <div className={classes.empty}>
      <p>{sentence}</p>
      <Button component={Link} href={href} {...(!isMain && { variant: 'default' })}>
        {action}
      </Button>
    </div>
  );
}
