import { IconCornerUpLeft } from '@tabler/icons-react';
import { storedText } from '../../../i18n/report.vi.ts';
import { returnedText } from '../../../i18n/reportLife.vi.ts';
import { formatMoment } from '../../../shell/formatMoment.ts';
import type { StoredReport } from '../ReportScreen.tsx';
import classes from './Life.module.css';

/** What the leader asked for, where the clerk goes on; stands until the next "trình ký". */
export function ReturnNote({ reports }: { readonly reports: readonly StoredReport[] }) {
  const last = reports.at(-1);
  if (last?.state !== 'returned' || last.returnNote === null) return null;
  return (
    <section className={classes.returned} aria-label={returnedText.heading}>
      <h2>
        <IconCornerUpLeft size={15} stroke={1.8} aria-hidden />
        {returnedText.heading}
      </h2>
      <p>{last.returnNote}</p>
      <small>
        {returnedText.from(storedText.name(last.sequence), formatMoment(last.updatedAt))}
      </small>
    </section>
  );
}
