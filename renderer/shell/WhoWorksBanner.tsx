import { Button } from '@mantine/core';
import { clerkText } from '../i18n/clerk.vi.ts';
import { clerkSwitch } from './ClerkSwitch.tsx';
import classes from './WhoWorksBanner.module.css';
import { useClerks } from './useClerks.ts';

const SHOWN = 4;

/** On the first start of a day with several people: one line asks, nothing waits for the answer. */
export function WhoWorksBanner() {
  const { list, choose } = useClerks();
  if (list.data?.asksWho !== true) return null;
  const names = list.data.clerks.filter(({ isActive }) => isActive);
  return (
    <section className={classes.banner} aria-label={clerkText.ask}>
      <span>{clerkText.ask}</span>
      {names.slice(0, SHOWN).map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          className={classes.name}
          title={name}
          onClick={() => choose.mutate(id)}
        >
          {name}
        </Button>
      ))}
      <Button variant="subtle" onClick={clerkSwitch.open}>
        {clerkText.others}
      </Button>
    </section>
  );
}
