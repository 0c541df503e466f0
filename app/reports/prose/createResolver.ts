import { formatNumber, formatPercent } from '#app/domain/formatNumber.ts';
import { formatPeriod, formatShortDate } from '#app/domain/officialDate.ts';
import { readReference } from '#app/domain/proseReferences.ts';
import { isReported } from '#app/domain/completeness.ts';
import { displayNumber } from '#app/domain/value.ts';
import type { Inline, MissingFact, NumberSource } from '#app/domain/reportModel.ts';
import type { ReportFacts } from '../buildReportModel.ts';
import { citeDocument, joinList, lowerFirst, stated, text, unitCount } from '../inlineText.ts';
import { officialHeader, passedOnIssuerName, shortIssuerName } from '../issuingBody.ts';
import { citeReport } from '../stateReplacement.ts';
import { KIND_NAMES } from '../proseTemplates.ts';
import { differenceToPrior } from './compareYears.ts';
import type { Resolve } from './proseWriter.ts';

/** Numeral of an annex; null when the report has a single one. */
export type AnnexNumber = { readonly numeral: string | null };

/**
 * What every placeholder of a report stands for: one place, so that a number
 * says the same in an automatic sentence and in an edited one.
 */
export function createResolver(
  facts: ReportFacts,
  subject: string,
  annexes: readonly AnnexNumber[],
): Resolve {
  const resolve: Resolve = (reference) => {
    const read = readReference(reference);
    if (read === null) return null;
    const [first = '', second = ''] = read.parts;
    switch (read.name) {
      case 'tong':
        return totalOf(facts, first, reference);
      case 'donVi':
        return unitValue(facts, first, second, reference);
      case 'soDonViCoSoLieu':
        return unitsWithValue(facts, first, reference);
      case 'namTruoc':
      case 'chenhLech':
      case 'tyLeChenhLech':
        return comparison(facts, read.name, first, reference);
      case 'soDonViNhom':
        return unitsOfKind(facts, first, reference);
      case 'soDonVi':
      case 'daBaoCao':
      case 'dungHan':
      case 'baoMuon':
      case 'khongPhatSinh': {
        const counted = COVERAGE[read.name];
        const count = facts.results.completeness[counted];
        return [unitCount(count, { kind: 'coverage', figure: counted }, reference)];
      }
      case 'tyLeBaoCao':
        return reportedShare(facts, reference);
      case 'soVanBanDen':
      case 'ngayVanBanDen':
      case 'coQuanVanBanDen':
      case 'trichYeuVanBanDen':
      case 'soCongVan':
      case 'ngayCongVan': {
        const [fact, ask] = documentFact(facts, read.name);
        return [stated(fact, ask, reference)];
      }
      case 'vanBanDen':
        return citeDocument(facts.requestedBy, 'request');
      case 'congVanXa':
        return citeDocument(facts.passedOnBy, 'passedOn');
      case 'veViecCongVanXa': {
        const about = facts.passedOnBy?.subject ?? null;
        return [text(about === null ? '' : ` về việc ${about}`)];
      }
      case 'trichYeu':
        return [text(lowerFirst(subject))];
      case 'tenXa':
        return [text(facts.office.communeName)];
      case 'coQuanBaoCao':
        return [text(officialHeader(facts.office, 0).issuerName)];
      case 'coQuanBaoCaoNgan':
        return [text(shortIssuerName(facts.office))];
      case 'coQuanGiaoViec':
        return [text(passedOnIssuerName(facts.office, facts.passedOnBy?.issuer ?? null))];
      case 'tenSuKien':
        return facts.prose.event === null ? null : [text(facts.prose.event.name)];
      case 'tiepTheoBaoCao': {
        const { follows } = facts.prose;
        return [text(follows === null ? '' : `, tiếp theo ${citeReport(follows)}`)];
      }
      case 'soDonViTheoNhom':
        return kindCounts(facts, resolve);
      case 'cauThoiGian':
        return [text(periodClause(facts))];
      case 'datTyLe':
        return facts.results.completeness.expected === 0
          ? [text('')]
          : [text(', đạt '), ...(resolve('tyLeBaoCao') ?? [])];
      case 'chiTietBaoCao':
        return coverageDetail(facts, resolve);
      case 'cacPhuLuc':
        return annexes.length === 0 ? null : [text(annexList(annexes))];
    }
  };
  return resolve;
}

const COVERAGE = {
  soDonVi: 'expected',
  daBaoCao: 'reported',
  dungHan: 'onTime',
  baoMuon: 'late',
  khongPhatSinh: 'none',
} as const;

function totalOf({ results }: ReportFacts, code: string, reference: string): Inline[] | null {
  const indicator = results.indicators.find((each) => each.code === code);
  const amount = results.totals.get(code)?.amount ?? null;
  if (indicator === undefined || amount === null) return null;
  return [
    figure(displayNumber(amount, indicator.type), { kind: 'total', indicator: code }, reference),
  ];
}

function unitValue(
  { results }: ReportFacts,
  code: string,
  unit: string,
  reference: string,
): Inline[] | null {
  const indicator = results.indicators.find((each) => each.code === code);
  const found = results.units.find(({ entry }) => entry.code === unit);
  const cell = found?.cells.get(code);
  if (indicator === undefined || found === undefined || !isReported(found.status)) return null;
  if (cell?.state !== 'value' || !('amount' in cell)) return null;
  const source = { kind: 'unitValue', indicator: code, unit } as const;
  return [figure(displayNumber(cell.amount, indicator.type), source, reference)];
}

function unitsWithValue(
  { results }: ReportFacts,
  code: string,
  reference: string,
): Inline[] | null {
  const total = results.totals.get(code);
  if (total === undefined) return null;
  return [unitCount(total.units, { kind: 'coverage', figure: 'unitsWithValue' }, reference)];
}

function comparison(
  facts: ReportFacts,
  name: 'namTruoc' | 'chenhLech' | 'tyLeChenhLech',
  code: string,
  reference: string,
): Inline[] | null {
  const found = differenceToPrior(facts, code);
  if (found === null) return null;
  const source = { kind: 'comparison', indicator: code } as const;
  const { type } = found.indicator;
  switch (name) {
    case 'namTruoc':
      return [figure(displayNumber(found.prior, type), source, reference)];
    case 'chenhLech':
      return [figure(displayNumber(Math.abs(found.difference), type), source, reference)];
    case 'tyLeChenhLech': {
      if (found.prior === 0) return null;
      const share = formatPercent(Math.abs(found.difference) / found.prior);
      return [{ kind: 'number', text: share, source, reference }];
    }
  }
}

function unitsOfKind({ results }: ReportFacts, kind: string, reference: string): Inline[] | null {
  const count = results.units.filter(({ entry }) => entry.kind === kind).length;
  if (count === 0) return null;
  return [unitCount(count, { kind: 'coverage', figure: 'groupUnits' }, reference)];
}

function reportedShare({ results }: ReportFacts, reference: string): Inline[] | null {
  const { reported, expected } = results.completeness;
  if (expected === 0) return null;
  const source = { kind: 'coverage', figure: 'reported' } as const;
  return [{ kind: 'number', text: formatPercent(reported / expected), source, reference }];
}

type DocumentFact =
  | 'soVanBanDen'
  | 'ngayVanBanDen'
  | 'coQuanVanBanDen'
  | 'trichYeuVanBanDen'
  | 'soCongVan'
  | 'ngayCongVan';

function documentFact(
  { requestedBy, passedOnBy }: ReportFacts,
  name: DocumentFact,
): readonly [string | null, MissingFact] {
  const day = (isoDate: string | null | undefined) =>
    isoDate === null || isoDate === undefined ? null : formatShortDate(isoDate);
  switch (name) {
    case 'soVanBanDen':
      return [requestedBy?.number ?? null, 'requestNumber'];
    case 'ngayVanBanDen':
      return [day(requestedBy?.issuedOn), 'requestDate'];
    case 'coQuanVanBanDen':
      return [requestedBy?.issuer ?? null, 'requestIssuer'];
    case 'trichYeuVanBanDen':
      return [requestedBy?.subject ?? null, 'requestSubject'];
    case 'soCongVan':
      return [passedOnBy?.number ?? null, 'passedOnNumber'];
    case 'ngayCongVan':
      return [day(passedOnBy?.issuedOn), 'passedOnDate'];
  }
}

function kindCounts({ results }: ReportFacts, resolve: Resolve): Inline[] {
  const kinds = [...new Set(results.units.map(({ entry }) => entry.kind))];
  return joinList(
    kinds.map((kind) => [
      ...(resolve(`soDonViNhom:${kind}`) ?? []),
      text(` ${KIND_NAMES[kind] ?? 'đơn vị khác'}`),
    ]),
    '; ',
  );
}

function periodClause({ results, prose: { event } }: ReportFacts): string {
  if (event !== null) {
    return event.startOn !== null && event.endOn !== null
      ? `; sự kiện diễn ra ${formatPeriod(event.startOn, event.endOn)}`
      : '';
  }
  const { collectFrom, collectTo } = results.campaign;
  return collectFrom !== null && collectTo !== null
    ? `; thời gian thực hiện ${formatPeriod(collectFrom, collectTo)}`
    : '';
}

/** An event has no deadline of its own: nothing is said of punctuality in a supplement. */
function coverageDetail({ results, prose: { event } }: ReportFacts, resolve: Resolve): Inline[] {
  const { onTime, late, none } = results.completeness;
  const part = (count: number, reference: string, words: string): Inline[][] =>
    count > 0 ? [[...(resolve(reference) ?? []), text(words)]] : [];
  const parts = [
    ...(event === null ? part(onTime, 'dungHan', ' đơn vị báo cáo đúng hạn') : []),
    ...(event === null ? part(late, 'baoMuon', ' đơn vị báo cáo sau hạn') : []),
    ...part(none, 'khongPhatSinh', ' đơn vị không phát sinh hoạt động'),
  ];
  return parts.length === 0 ? [text('')] : [text('; trong đó '), ...joinList(parts)];
}

function annexList(annexes: readonly AnnexNumber[]): string {
  const numerals = annexes.flatMap(({ numeral }) => (numeral === null ? [] : [numeral]));
  return numerals.length === 0 ? 'Phụ lục' : `Phụ lục ${numerals.join(', ')}`;
}

function figure(value: number, source: NumberSource, reference: string): Inline {
  return { kind: 'number', text: formatNumber(value), source, reference };
}
