import { Button, Checkbox } from '@mantine/core';
import { Card } from '../../components/Card.tsx';
import { flowText } from '../../i18n/directives.vi.ts';
import type { Proposal } from './directiveTypes.ts';
import classes from './Flow.module.css';

/**
 * Units by the words that mean them. A group is taken by one button; those under
 * another command, such as the police, are chosen one by one.
 */
export function RosterProposals({
  proposal,
  chosen,
  onChange,
}: {
  readonly proposal: Proposal;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const turn = (code: string) => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    onChange(next);
  };
  return (
    <Card
      title={flowText.roster}
      right={<span className={classes.count}>{flowText.rosterCount(chosen.size)}</span>}
      isRegion
    >
      {proposal.roster.length === 0 && <p className={classes.none}>{flowText.rosterNone}</p>}
      {proposal.roster.map(({ pointer, words, units, stated }) => {
        const plain = units.filter(({ isAsked }) => !isAsked);
        const asked = units.filter(({ isAsked }) => isAsked);
        const left = plain.filter(({ code }) => !chosen.has(code));
        const box = ({ code, name }: (typeof units)[number]) => (
          <Checkbox
            key={code}
            label={name}
            checked={chosen.has(code)}
            onChange={() => turn(code)}
          />
        );
        return (
          <section key={pointer} className={classes.group} aria-label={words}>
            <header>
              <q>{words}</q>
              {left.length > 0 && (
                <Button
                  variant="default"
                  aria-label={`${flowText.accept(left.length)}: ${flowText.acceptOf(words)}`}
                  onClick={() => onChange(new Set([...chosen, ...plain.map(({ code }) => code)]))}
                >
                  {flowText.accept(left.length)}
                </Button>
              )}
            </header>
            {stated !== null && (
              <p role="note" className={classes.warning}>
                {flowText.stated(stated, units.length)}
              </p>
            )}
            <div className={classes.boxes}>{plain.map(box)}</div>
            {asked.length > 0 && (
              <>
                <p className={classes.warning}>{flowText.asks}</p>
                <div className={classes.boxes}>{asked.map(box)}</div>
              </>
            )}
          </section>
        );
      })}
    </Card>
  );
}
