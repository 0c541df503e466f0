import { isReported } from '#app/domain/completeness.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { invariant } from '#app/domain/result.ts';
import { displayNumber, STATE_SIGNS, type ValueState } from '#app/domain/value.ts';
import type { Activity } from '#app/storage/submissionStore.ts';
import type { CampaignResults, UnitResult } from './queryCampaignResults.ts';
import type {
  ActivityAnnex,
  Annex,
  IndicatorColumn,
  PhotoAnnex,
  ReportPhoto,
  TableCell,
  UnitAnnex,
  UnitTable,
} from '#app/domain/reportModel.ts';
import { layOutTables, ORDER_WIDTH, type PlannedColumn } from './tableLayout.ts';

const ROMAN = ['I', 'II', 'III'] as const;

/** The annexes that have rows, numbered; a single one carries no number (Nghị định 30/2020, Phụ lục I). */
export function buildAnnexes(results: CampaignResults): Annex[] {
  const reported = results.units.filter(({ status }) => isReported(status));
  const annexes = [
    unitAnnex(results, reported),
    activityAnnex(reported),
    photoAnnex(reported),
  ].filter((annex) => annex !== null);
  if (annexes.length === 1) return annexes;
  return annexes.map((annex, index) => ({ ...annex, numeral: ROMAN[index] ?? null }));
}

function unitAnnex(results: CampaignResults, reported: readonly UnitResult[]): UnitAnnex | null {
  if (reported.length === 0) return null;
  const layouts = layOutTables(planColumns(results, reported));
  const tables = layouts.map(({ nameWidth, groups }, index): UnitTable => {
    const columns = groups.flatMap((group) => group.columns);
    return {
      caption: layouts.length > 1 ? `Biểu ${index + 1}` : null,
      orderWidth: ORDER_WIDTH,
      nameWidth,
      groups,
      totals: columns.map(({ indicator, type }) => {
        const total = results.totals.get(indicator);
        invariant(total, 'every indicator has a total');
        return {
          indicator,
          value: total.amount === null ? null : displayNumber(total.amount, type),
          state: total.state,
          units: total.units,
        };
      }),
      rows: reported.map((unit, rowIndex) => ({
        order: rowIndex + 1,
        unit: unit.entry.code,
        name: unit.entry.name,
        cells: columns.map((column) => tableCell(unit, column)),
      })),
    };
  });
  return {
    kind: 'units',
    numeral: null,
    title: 'Tổng hợp kết quả theo đơn vị',
    tables,
    notes: tableNotes(results, tables),
  };
}

function planColumns(
  results: CampaignResults,
  reported: readonly UnitResult[],
): readonly PlannedColumn[] {
  return results.indicators.flatMap(
    ({ code, groupLabel, label, unitOfMeasure, type, aggregate }) => {
      if (type === 'text' || aggregate === 'list') return [];
      const amounts = reported.map(({ cells }) => {
        const cell = cells.get(code);
        return cell?.state === 'value' && 'amount' in cell ? cell.amount : 0;
      });
      const largest = Math.max(...amounts, results.totals.get(code)?.amount ?? 0);
      return [
        {
          indicator: code,
          groupLabel,
          label,
          unitOfMeasure,
          type,
          aggregate,
          largest: displayNumber(largest, type),
        },
      ];
    },
  );
}

function tableCell({ cells }: UnitResult, { indicator, type }: IndicatorColumn): TableCell {
  const cell = cells.get(indicator);
  invariant(cell, 'every unit has a cell for every indicator');
  if (cell.state !== 'value') return { kind: 'state', state: cell.state };
  invariant('amount' in cell, 'numeric indicators hold amounts');
  return { kind: 'number', value: displayNumber(cell.amount, type) };
}

/** Only the signs that appear are explained. */
function tableNotes(results: CampaignResults, tables: readonly UnitTable[]): string[] {
  const used = new Set<ValueState>();
  for (const { rows, totals } of tables) {
    for (const cell of rows.flatMap((row) => row.cells)) {
      if (cell.kind === 'state') used.add(cell.state);
    }
    for (const { state } of totals) if (state !== null) used.add(state);
  }
  const meanings = {
    none: 'không phát sinh',
    notApplicable: 'không thuộc nhiệm vụ',
    missing: 'chưa có số liệu',
    notDue: 'chưa đến hạn',
  } as const;
  const signs = (['none', 'notApplicable', 'missing', 'notDue'] as const)
    .filter((state) => used.has(state))
    .map((state) => `${STATE_SIGNS[state]}: ${meanings[state]}`);
  const { reported, expected } = results.completeness;
  const coverage = `Số liệu tổng hợp từ ${reported}/${expected} đơn vị.`;
  return signs.length === 0 ? [coverage] : [`Ghi chú: ${signs.join('; ')}.`, coverage];
}

function activityAnnex(reported: readonly UnitResult[]): ActivityAnnex | null {
  const rows = reported.flatMap(({ entry, activities }) =>
    activities.map((activity) => ({ activity, unitName: entry.name })),
  );
  if (rows.length === 0) return null;
  return {
    kind: 'activities',
    numeral: null,
    title: 'Các hoạt động đã tổ chức',
    rows: rows.map(({ activity, unitName }, index) => ({
      order: index + 1,
      name: activity.name,
      dateText: activityDates(activity),
      place: activity.place ?? '',
      unitName,
      participants: activity.participants,
      result: activity.result ?? '',
    })),
  };
}

function activityDates({ startOn, endOn }: Activity): string {
  if (startOn === null) return '';
  if (endOn === null || endOn === startOn) return formatShortDate(startOn);
  return `${formatShortDate(startOn)} đến ${formatShortDate(endOn)}`;
}

function photoAnnex(reported: readonly UnitResult[]): PhotoAnnex | null {
  const photos = reported
    .flatMap(({ activities }) => activities.flatMap((activity) => activity.photos))
    .filter(({ isChosen }) => isChosen)
    .flatMap(({ sha256, mediaType, widthPx, heightPx, caption }) =>
      mediaType === 'image/png' || mediaType === 'image/jpeg'
        ? [{ sha256, mediaType, widthPx, heightPx, caption } satisfies ReportPhoto]
        : [],
    )
    .map((photo, index) => ({ ...photo, caption: `Ảnh ${index + 1}. ${photo.caption}` }));
  return photos.length === 0
    ? null
    : { kind: 'photos', numeral: null, title: 'Hình ảnh hoạt động', photos };
}
