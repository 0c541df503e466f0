import type { ReactNode } from 'react';
import { formatShortDate } from '#app/domain/officialDate.ts';
import type { Outputs } from '../../api/session.ts';
import { CHANNELS, KINDS } from '../../i18n/sheet.vi.ts';
import { trailText } from '../../i18n/sources.vi.ts';
import { formatMoment } from '../../shell/formatMoment.ts';
import { Chip } from '../Chip.tsx';
import { EvidenceLine } from './EvidenceLine.tsx';
import classes from './SourceTrail.module.css';

type Origin = Outputs['source']['ofCell']['origins'][number];

/** One submission behind a figure: how it came, from which file and cell, who sent and who entered it. */
export function OriginBlock({ origin }: { readonly origin: Origin }) {
  const { readFrom, attached, raw, at } = origin;
  const when = [origin.receivedTime, formatShortDate(origin.receivedOn)]
    .filter((part) => part !== null)
    .join(' ');
  return (
    <section className={classes.origin}>
      <h2 className={classes.title}>
        {trailText.origin(origin.revision, KINDS[origin.kind].toLocaleLowerCase('vi'))}
        {origin.awaitsConfirmation && <Chip tone="warning" text={trailText.unconfirmed} />}
        {!origin.isChecked && <Chip tone="note" text={trailText.unchecked} />}
      </h2>
      <dl className={classes.facts}>
        <Fact name={CHANNELS[origin.channel]}>{when}</Fact>
        {origin.sentBy !== null && <Fact name={trailText.sentBy}>{origin.sentBy}</Fact>}
        {origin.receivedBy !== null && <Fact name={trailText.receivedBy}>{origin.receivedBy}</Fact>}
        <Fact name={readFrom === null ? trailText.typed : trailText.enteredBy}>
          {`${origin.enteredBy}, ${formatMoment(origin.enteredAt)}`}
        </Fact>
        {readFrom !== null && (
          <Fact name={trailText.readFrom}>
            <EvidenceLine evidence={readFrom} />
          </Fact>
        )}
        {at !== null && <Fact name={trailText.at}>{at}</Fact>}
        {raw !== null && raw !== '' && <Fact name={trailText.raw}>{`“${raw}”`}</Fact>}
        {attached.length > 0 && (
          <Fact name={trailText.attached}>
            {attached.map((evidence) => (
              <EvidenceLine key={evidence.id} evidence={evidence} />
            ))}
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
