import { Button, TextInput } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { Card } from '../../components/Card.tsx';
import { deadlineText } from '../../i18n/board.vi.ts';
import { factsText } from '../../i18n/campaign.vi.ts';
import { draftText, flowText } from '../../i18n/directives.vi.ts';
import { dayText } from '../campaign/factsDraft.ts';
import type { Proposal } from './directiveTypes.ts';
import type { FlowErrors, FlowFacts } from './flowFacts.ts';
import classes from './Flow.module.css';
import { periodText } from './textFields.ts';

/** Names and dates: each field empty, beside it what the directive states for it. */
export function FactProposals({
  proposal,
  facts,
  errors,
  onChange,
}: {
  readonly proposal: Proposal;
  readonly facts: FlowFacts;
  readonly errors: FlowErrors;
  readonly onChange: (patch: Partial<FlowFacts>) => void;
}) {
  const { subject, direction, issuer, superiorName, deadline } = proposal;
  const receivers = [
    ...new Set(direction === 'incoming' ? [issuer, superiorName] : [superiorName]),
  ];
  const focusOnce = useCallback((field: HTMLInputElement | null) => field?.focus(), []);
  const field = (id: keyof FlowFacts, label: string, limit: number) => ({
    label,
    value: facts[id],
    maxLength: limit,
    error: errors[id] ?? null,
    'data-asks': facts[id] === '' || undefined,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ [id]: event.currentTarget.value }),
  });
  return (
    <Card title={flowText.facts} isRegion>
      <div className={classes.facts}>
        <Fact
          offers={
            subject === null
              ? []
              : [{ label: flowText.takeSubject, take: { name: capitalised(subject) } }]
          }
          onTake={onChange}
        >
          <TextInput {...field('name', factsText.name, 200)} ref={focusOnce} />
        </Fact>
        <Fact
          offers={
            subject === null
              ? []
              : [
                  {
                    label: flowText.takeReportSubject(subject),
                    take: { reportSubject: flowText.reportSubjectOf(subject) },
                  },
                ]
          }
          onTake={onChange}
        >
          <TextInput {...field('reportSubject', factsText.reportSubject, 1000)} />
        </Fact>
        <Fact
          offers={receivers.flatMap((name) =>
            name === null ? [] : [{ label: draftText.use(name), take: { reportTo: name } }],
          )}
          onTake={onChange}
        >
          <TextInput {...field('reportTo', factsText.reportTo, 200)} />
        </Fact>
        <Fact
          offers={periodsOf(proposal).map(({ period, of }) => ({
            label: `${flowText.takePeriod(periodText(period))}, ${of}`,
            take: { collectFrom: dayText(period.start), collectTo: dayText(period.end) },
          }))}
          onTake={onChange}
        >
          <div className={classes.days}>
            <TextInput
              {...field('collectFrom', factsText.collectFrom, 20)}
              placeholder={factsText.datePlaceholder}
            />
            <TextInput
              {...field('collectTo', factsText.collectTo, 20)}
              placeholder={factsText.datePlaceholder}
            />
          </div>
        </Fact>
        <Fact
          offers={
            deadline === null
              ? []
              : [
                  {
                    label: draftText.use(deadlineText(deadline)),
                    take: { deadline: deadlineText(deadline) },
                  },
                ]
          }
          onTake={onChange}
        >
          <TextInput
            {...field(
              'deadline',
              direction === 'incoming' ? factsText.superiorDue : factsText.unitDue,
              30,
            )}
            placeholder={flowText.deadlinePlaceholder}
            description={deadline === null ? flowText.noDeadline : flowText.statedDeadline}
          />
        </Fact>
      </div>
    </Card>
  );
}

type OfferedFact = { readonly label: string; readonly take: Partial<FlowFacts> };

function Fact({
  offers,
  onTake,
  children,
}: {
  readonly offers: readonly OfferedFact[];
  readonly onTake: (patch: Partial<FlowFacts>) => void;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes.fact}>
      {children}
      {offers.length > 0 && (
        <div className={classes.offers}>
          {offers.map(({ label, take }) => (
            <Button
              key={label}
              variant="default"
              className={classes.offer}
              title={label}
              onClick={() => onTake(take)}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Periods of the paper, then the days of its events that no period names. */
function periodsOf({ periods, events }: Proposal) {
  const stated = periods.map((period) => ({ period, of: flowText.ofDirective }));
  const known = new Set(periods.map(periodText));
  const ofEvents = events.flatMap(({ name, start, end }) => {
    if (start === null) return [];
    const period = { start, end: end ?? start };
    return known.has(periodText(period)) ? [] : [{ period, of: flowText.ofEvent(name) }];
  });
  return [...stated, ...ofEvents];
}

function capitalised(words: string): string {
  return (words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1)).slice(0, 200);
}
