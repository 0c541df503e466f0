import { useQuery } from '@tanstack/react-query';
import { createPortal } from 'react-dom';
import { useApi } from '../../api/apiContext.tsx';
import { backupText as text } from '../../i18n/backup.vi.ts';
import { formatMoment } from '../formatMoment.ts';
import classes from './RecoverySheet.module.css';

/**
 * The sheet for the sealed envelope: which packet, its passphrase, how to get the
 * data back. It exists on paper alone: nothing of it is ever written to a disk.
 */
export function RecoverySheet({
  packet,
  madeAt,
  passphrase,
}: {
  readonly packet: string;
  readonly madeAt: string;
  readonly passphrase: string;
}) {
  const api = useApi();
  const office = useQuery({ queryKey: ['office'], queryFn: () => api.office.read() });
  const names = office.data;
  return createPortal(
    <section className={classes.sheet} data-print aria-hidden>
      {names !== undefined && (
        <p className={classes.office}>
          {names.communeName}, {names.departmentName}
        </p>
      )}
      <h1>{text.sheetTitle}</h1>
      <p className={classes.sealed}>{text.sheetSealed}</p>
      <dl>
        <dt>{text.sheetPacket}</dt>
        <dd>{packet}</dd>
        <dt>{text.sheetMadeAt}</dt>
        <dd>{formatMoment(madeAt, 0)}</dd>
        <dt>{text.sheetPassphrase}</dt>
        <dd className={classes.words}>{passphrase}</dd>
      </dl>
      <h2>{text.sheetSteps}</h2>
      <ol>
        {text.sheetHow.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={classes.keeper}>{text.sheetKeeper}</p>
    </section>,
    document.body,
  );
}
