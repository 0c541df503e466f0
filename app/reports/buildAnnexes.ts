import { aggregateValues, type Total } from '#app/domain/aggregateValues.ts';
import { isReported } from '#app/domain/completeness.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import type { ReportSetting } from '#app/domain/reportSetting.ts';
import { invariant } from '#app/domain/result.ts';
import { formatRoman } from '#app/domain/formatNumber.ts';
import {
  displayNumber,
  STATE_SIGNS,
  type EffectiveValue,
  type ValueState,
} from '#app/domain/value.ts';
import type { Activity } from '#app/storage/submissionStore.ts';
import type { CampaignResults, UnitResult } from './queryCampaignResults.ts';
import type {
  ActivityAnnex,
  Annex,
  IndicatorColumn,
  PhotoAnnex,
  ReportPhoto,
  TableCell,
  TotalCell,
  UnitAnnex,
  UnitSection,
  UnitTable,
} from '#app/domain/annexModel.ts';
import type { OfficialHeader } from '#app/domain/reportModel.ts';
import { chartAnnex } from './buildCharts.ts';
import { paginateAnnex } from './paginateAnnex.ts';
import { KIND_NAMES } from './proseTemplates.ts';
import { layOutTables, ORDER_WIDTH, type PlannedColumn } from './tableLayout.ts';

/**
 * The annexes that have rows, divided into pages and numbered; a single one
 * carries no number (Nghị định 30/2020, Phụ lục I).
 */
export function buildAnnexes(
  results: CampaignResults,
  { photosPerPage, charts }: Pick<ReportSetting, 'photosPerPage' | 'charts'>,
  header: OfficialHeader,
  priorTotals: ReadonlyMap<string, number>,
): Annex[] {
  const reported = results.units.filter(({ status }) => isReported(status));
  const annexes = [
    unitAnnex(results, byKind(reported)),
    chartAnnex(charts, results, priorTotals),
    activityAnnex(reported),
    photoAnnex(results.units),
  ].filter((annex) => annex !== null);
  return annexes.map((annex, index) => {
    const numeral = annexes.length === 1 ? null : formatRoman(index + 1);
    return paginateAnnex({ ...annex, numeral }, header, photosPerPage);
  });
}

/** Units of one kind stand together, kinds and units in roster order. */
function byKind(units: readonly UnitResult[]): readonly (readonly UnitResult[])[] {
  return [...Map.groupBy(units, ({ entry }) => entry.kind).values()];
}

function unitAnnex(
  results: CampaignResults,
  kinds: readonly (readonly UnitResult[])[],
): Omit<UnitAnnex, 'pages'> | null {
  const reported = kinds.flat();
  if (reported.length === 0) return null;
  const layouts = layOutTables(planColumns(results, reported));
  const tables = layouts.map(({ nameWidth, groups }, index): UnitTable => {
    const columns = groups.flatMap((group) => group.columns);
    return {
      caption: layouts.length > 1 ? `Biểu ${index + 1}` : null,
      orderWidth: ORDER_WIDTH,
      nameWidth,
      groups,
      totals: columns.map((column) => {
        const total = results.totals.get(column.indicator);
        invariant(total, 'every indicator has a total');
        return totalCell(column, total);
      }),
      sections: kinds.length === 1 ? [] : kinds.map((units, at) => unitSection(units, at, columns)),
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

function unitSection(
  units: readonly UnitResult[],
  at: number,
  columns: readonly IndicatorColumn[],
): UnitSection {
  const label = KIND_NAMES[units[0]?.entry.kind ?? ''] ?? 'đơn vị khác';
  return {
    numeral: formatRoman(at + 1),
    label: label.slice(0, 1).toLocaleUpperCase('vi') + label.slice(1),
    rowCount: units.length,
    totals: columns.map((column) =>
      totalCell(
        column,
        aggregateValues(
          units.map((unit) => cellOf(unit, column)),
          column.aggregate,
        ),
      ),
    ),
  };
}

function totalCell({ indicator, type }: IndicatorColumn, total: Total): TotalCell {
  return {
    indicator,
    value: total.amount === null ? null : displayNumber(total.amount, type),
    state: total.state,
    units: total.units,
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

function cellOf({ cells }: UnitResult, { indicator }: IndicatorColumn): EffectiveValue {
  const cell = cells.get(indicator);
  invariant(cell, 'every unit has a cell for every indicator');
  return cell;
}

function tableCell(unit: UnitResult, column: IndicatorColumn): TableCell {
  const cell = cellOf(unit, column);
  if (cell.state !== 'value') return { kind: 'state', state: cell.state };
  invariant('amount' in cell, 'numeric indicators hold amounts');
  return { kind: 'number', value: displayNumber(cell.amount, column.type) };
}

/** Only the signs that appear are explained. */
function tableNotes(results: CampaignResults, tables: readonly UnitTable[]): string[] {
  const used = new Set<ValueState>();
  for (const { rows, totals, sections } of tables) {
    for (const cell of rows.flatMap((row) => row.cells)) {
      if (cell.kind === 'state') used.add(cell.state);
    }
    for (const { state } of [...totals, ...sections.flatMap((section) => section.totals)]) {
      if (state !== null) used.add(state);
    }
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

function activityAnnex(reported: readonly UnitResult[]): Omit<ActivityAnnex, 'pages'> | null {
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
      startOn: activity.startOn,
      endOn: activity.endOn,
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

/**
 * Chosen photos unit by unit, those of its activities first. A photo of the unit
 * itself is printed because a person chose it, whether figures came or not.
 */
function photoAnnex(units: readonly UnitResult[]): Omit<PhotoAnnex, 'pages'> | null {
  const photos = units
    .flatMap((unit) => [...unit.activities.flatMap((activity) => activity.photos), ...unit.photos])
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
