import { Kbd } from '@mantine/core';
import { IconHelpCircle, IconInfoCircle } from '@tabler/icons-react';
import { useState, type ComponentType, type ReactNode } from 'react';
import { Chip } from '../../components/Chip.tsx';
import { draftText, type FieldId } from '../../i18n/directives.vi.ts';
import { DirectionRow, StampRow, TypeRow } from './ChoiceRows.tsx';
import classes from './Draft.module.css';
import { DraftFoot } from './DraftFoot.tsx';
import { DuplicateNotice } from './DuplicateNotice.tsx';
import { DutyRows } from './DutyRows.tsx';
import { EventRows } from './EventRows.tsx';
import { lookOf, sectionsOf } from './fieldLooks.ts';
import { useIntakeDesk } from './intakeContext.tsx';
import { TextRow } from './TextRow.tsx';
import { TEXT_FIELDS } from './textFields.ts';
import type { DraftSaving } from './useDirectiveDraft.ts';
import type { Storing } from './useStoring.ts';

/** The structured draft: what asks first, then what was read, then what the paper leaves out. */
export function DraftPane({
  saving,
  storing,
  refusedWords,
}: {
  readonly saving: DraftSaving;
  readonly storing: Storing;
  /** Words of the original that did not fit the field they were meant for. */
  readonly refusedWords: string | null;
}) {
  const { desk, draft } = useIntakeDesk();
  // A field stays where it stands while it is answered.
  const [sections] = useState(() => sectionsOf(desk));
  const looks = sections.asks.map((field) => lookOf(field, draft, desk));
  const empties = looks.filter((look) => look === 'empty').length;
  const offers = looks.filter((look) => look === 'suggested').length;
  return (
    <section className={classes.pane} data-region aria-label={draftText.label}>
      <div className={classes.bar}>
        <h2>{draftText.label}</h2>
        <span>
          <Kbd size="xs">Tab</Kbd> {draftText.nextKey}
        </span>
      </div>
      {storing.failure !== null && (
        <p role="alert" className={classes.failure}>
          {storing.failure}
        </p>
      )}
      {refusedWords !== null && (
        <p role="alert" className={classes.failure}>
          {refusedWords}
        </p>
      )}
      {saving.duplicates.length > 0 && (
        <DuplicateNotice duplicates={saving.duplicates} storing={storing} />
      )}
      <div className={classes.body}>
        {sections.asks.length > 0 && (
          <Section name={draftText.asks} fields={sections.asks}>
            {empties > 0 && (
              <Chip icon={IconHelpCircle} tone="error" text={draftText.empties(empties)} />
            )}
            {offers > 0 && (
              <Chip icon={IconInfoCircle} tone="warning" text={draftText.suggestions(offers)} />
            )}
            {empties + offers === 0 && <small>{draftText.allAnswered}</small>}
          </Section>
        )}
        {sections.read.length > 0 && (
          <Section name={draftText.read} fields={sections.read}>
            <small>{draftText.readHow}</small>
          </Section>
        )}
        {sections.unstated.length > 0 && (
          <Section name={draftText.unstated} fields={sections.unstated}>
            {null}
          </Section>
        )}
      </div>
      <DraftFoot saving={saving} storing={storing} />
    </section>
  );
}

function Section({
  name,
  fields,
  children,
}: {
  readonly name: string;
  readonly fields: readonly FieldId[];
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={name}>
      <div className={classes.section}>
        <h3>{name}</h3>
        {children}
      </div>
      {fields.map((field) => (
        <Row key={field} field={field} />
      ))}
    </section>
  );
}

/** Fields that are more than one text. */
const ROWS: Partial<Record<FieldId, ComponentType>> = {
  direction: DirectionRow,
  documentType: TypeRow,
  signatureStamps: StampRow,
  duties: DutyRows,
  events: EventRows,
};

function Row({ field }: { readonly field: FieldId }) {
  const Special = ROWS[field];
  const spec = TEXT_FIELDS.find(({ id }) => id === field);
  if (Special !== undefined) return <Special />;
  return spec === undefined ? null : <TextRow spec={spec} />;
}
