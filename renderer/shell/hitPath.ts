import type { Outputs } from '../api/session.ts';
import { gridRowPath, reportPath } from './screens.ts';

export type Hit = Outputs['search']['find'][number]['hits'][number];

/** Address of what was found: its screen, with the thing itself named. */
export function hitPath({ place }: Hit): string {
  switch (place.screen) {
    case 'directive':
      return named('/van-ban', 'van-ban', place.directiveId);
    case 'document':
      return named('/dot-bao-cao', 'van-ban', place.role);
    case 'event':
      return named('/dot-bao-cao', 'su-kien', place.eventId);
    case 'programme':
      return named('/hoat-dong', 'chuong-trinh', place.rowId);
    case 'duty':
      return named('/nhiem-vu', 'nhiem-vu', place.dutyId);
    case 'unit':
      return named('/don-vi', 'don-vi', place.unitCode);
    case 'grid':
      return place.indicator === null
        ? gridRowPath(place.unitCode)
        : `${gridRowPath(place.unitCode)}&${new URLSearchParams({ 'chi-tieu': place.indicator })}`;
    case 'activity':
      return named('/hoat-dong', 'hoat-dong', place.activityId);
    case 'photo':
      return named('/hinh-anh', 'anh', place.photoId);
    case 'report':
      return reportPath(place.reportId);
    case 'receivedForm':
      return named('/bieu-mau', 'bieu', place.formId);
  }
}

function named(path: string, name: string, value: string): string {
  return `${path}?${new URLSearchParams({ [name]: value })}`;
}
