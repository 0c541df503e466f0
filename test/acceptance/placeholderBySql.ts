import type { SqlFigures } from './figuresBySql.ts';

/** What a placeholder has to print, counted without the product's rules. */
export function placeholderBySql(
  figures: Pick<SqlFigures, 'totals' | 'units' | 'cells'>,
  prior: Readonly<Record<string, number>>,
  reference: string,
): string {
  const [name = '', first = '', second = ''] = reference.split(':');
  const total = figures.totals.find(({ indicator }) => indicator === first);
  const now = total?.amount ?? NaN;
  const then = prior[first] ?? NaN;
  const reported = figures.units.filter(({ status }) => REPORTED.has(status));
  const having = (status: string) => figures.units.filter((unit) => unit.status === status).length;
  switch (name) {
    case 'tong':
      return grouped(now);
    case 'donVi':
      return grouped(
        figures.cells.find((cell) => cell.indicator === first && cell.unit === second)?.amount ??
          NaN,
      );
    case 'soDonViCoSoLieu':
      return padded(total?.units ?? NaN);
    case 'chenhLech':
      return grouped(Math.abs(now - then));
    case 'tyLeChenhLech':
      return percent(Math.abs(now - then) / then);
    case 'soDonVi':
      return padded(figures.units.length);
    case 'daBaoCao':
      return padded(reported.length);
    case 'dungHan':
      return padded(having('onTime'));
    case 'baoMuon':
      return padded(having('late'));
    case 'khongPhatSinh':
      return padded(having('none'));
    case 'tyLeBaoCao':
      return percent(reported.length / figures.units.length);
    case 'soDonViNhom':
      return padded(figures.units.filter(({ kind }) => kind === first).length);
    default:
      return `a number without a known place: ${reference}`;
  }
}

const REPORTED: ReadonlySet<string> = new Set(['onTime', 'late', 'none']);

function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}

function padded(count: number): string {
  return count > 0 && count < 10 ? `0${count}` : grouped(count);
}

function percent(share: number): string {
  const [whole = '', tenth = '0'] = (share * 100).toFixed(1).split('.');
  return `${grouped(Number(whole))}${tenth === '0' ? '' : `,${tenth}`}%`;
}
