import { IconCheck, IconPencilCheck, IconReplace } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { formatDocumentNumber } from '#app/domain/documentSymbol.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import type { Outputs } from '../../api/session.ts';
import { Chip } from '../../components/Chip.tsx';
import listClasses from '../../components/listTable.module.css';
import { registerText, SIGNATURE_WORDS } from '../../i18n/reportLife.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { reportPath } from '../../shell/screens.ts';
import classes from './Archive.module.css';

type Row = Outputs['reportLife']['register'][number];

/** One row an issued report; its number opens the frozen pages. */
export function RegisterTable({ rows }: { readonly rows: readonly Row[] }) {
  const { choose } = useCampaign();
  const [, go] = useLocation();
  const open = ({ campaignCode, id }: Row) => {
    choose(campaignCode);
    go(reportPath(id));
  };
  return (
    <div className={classes.scroller}>
      <table className={listClasses.list}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              {registerText.number}
            </th>
            <th scope="col" className={classes.date}>
              {registerText.date}
            </th>
            <th scope="col">{registerText.subject}</th>
            <th scope="col" className={classes.addressee}>
              {registerText.addressee}
            </th>
            <th scope="col" className={classes.state}>
              {registerText.state}
            </th>
            <th scope="col" className={classes.copy}>
              {registerText.copy}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const number = formatDocumentNumber(row.number, row.symbol);
            return (
              <tr key={row.id} className={classes.row}>
                <td>
                  <button
                    type="button"
                    className={classes.open}
                    aria-label={registerText.open(number)}
                    onClick={() => open(row)}
                  >
                    {number}
                  </button>
                </td>
                <td>{formatShortDate(row.issuedOn)}</td>
                <td>
                  {row.subject}
                  <small>{row.campaignName}</small>
                </td>
                <td>{row.addressee}</td>
                <td>
                  <States row={row} />
                </td>
                <td>
                  {row.signedCopyName}
                  {row.signedCopyName !== null && <small>{signature(row)}</small>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function States({ row }: { readonly row: Row }) {
  const { replacedBy, replaces, corrections } = row;
  return (
    <>
      {replacedBy === null ? (
        <Chip icon={IconCheck} tone="ok" text={registerText.inForce} />
      ) : (
        <span className={classes.replaced}>
          <IconReplace size={14} stroke={1.8} aria-hidden />
          {registerText.replacedBy(replacedBy)}
        </span>
      )}
      {replaces !== null && <small>{registerText.replaces(replaces)}</small>}
      {corrections.map((letter) => (
        <small key={letter}>
          <IconPencilCheck size={12} stroke={1.8} aria-hidden /> {registerText.correctedBy(letter)}
        </small>
      ))}
    </>
  );
}

function signature({ signatureFound }: Row): string {
  if (signatureFound === null) return SIGNATURE_WORDS.noPdf;
  return signatureFound ? SIGNATURE_WORDS.found : SIGNATURE_WORDS.notFound;
}
