import { Popover } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { NumberSource } from '#app/domain/reportModel.ts';
import { sourcesText } from '../../i18n/grid.vi.ts';
import { coverageText } from '../../i18n/report.vi.ts';
import classes from './Chips.module.css';
import { CoverageCard } from './CoverageCard.tsx';
import { InlineButton } from './InlineButton.tsx';
import { useChips, type NumberInline, type ReportChips } from './reportContext.tsx';
import { SourceCard } from './SourceCard.tsx';

/** A number of the prose; click or Enter opens the units and sources behind it. */
export function NumberChip({ inline }: { readonly inline: NumberInline }) {
  const chips = useChips();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      offset={4}
      trapFocus
      returnFocus
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <InlineButton
          className={classes.number}
          isOpen={isOpen}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
          text={inline.text}
        />
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={sourcesText.label(inline.text)}>
        {chips !== null && isOpen && <Source chips={chips} source={inline.source} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Source({ chips, source }: { readonly chips: ReportChips; readonly source: NumberSource }) {
  const { campaign, shown } = chips;
  if (source.kind === 'coverage') {
    return <CoverageCard coverage={chips.release.coverage} campaign={campaign} reportId={shown} />;
  }
  const found = chips.leader.sources.find(({ indicator }) => indicator === source.indicator);
  const entries = found?.entries ?? [];
  return (
    <SourceCard
      heading={
        found === undefined
          ? source.indicator
          : sourcesText.heading(found.label, found.totalText, found.unitOfMeasure)
      }
      note={sourcesText.units(entries.length)}
      entries={entries}
      trail={{ campaign, indicator: source.indicator }}
      isFrozen={shown !== null}
      current={source.kind === 'unitValue' ? source.unit : undefined}
    >
      <Link href="/nhap-ket-qua">{coverageText.openGrid}</Link>
    </SourceCard>
  );
}
