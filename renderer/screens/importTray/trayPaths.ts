/** Address of the tray's preview. */
export const TRAY_PATH = '/khay-nhap';

/** Address where a picture of the tray is typed from, beside the sheet of a unit once one is chosen. */
export function photoPath(sourceId: string, unitCode: string | null): string {
  const search = new URLSearchParams({ anh: sourceId });
  if (unitCode !== null) search.set('don-vi', unitCode);
  return `${TRAY_PATH}?${search}`;
}
