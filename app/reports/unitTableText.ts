import type { IndicatorColumn, UnitTable } from '#app/domain/annexModel.ts';

/** Columns of a unit table, its groups one after the other. */
export function columnsOf({ groups }: Pick<UnitTable, 'groups'>): readonly IndicatorColumn[] {
  return groups.flatMap(({ columns }) => columns);
}

/** Head of a column: what is counted and in what. */
export function columnHeading({
  label,
  unitOfMeasure,
}: Pick<IndicatorColumn, 'label' | 'unitOfMeasure'>): string {
  return unitOfMeasure === '' ? label : `${label} (${unitOfMeasure})`;
}
