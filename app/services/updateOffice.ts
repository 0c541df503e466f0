import { ok, type Result } from '#app/domain/result.ts';
import { replaceOffice, type Office } from '#app/storage/officeStore.ts';
import type { ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

/** Changes the settings of the office. Reports that were submitted keep the old ones. */
export function updateOffice(context: ServiceContext, office: Office): Result<void> {
  return write(context, { name: 'office.update', subject: office.communeName }, (scope) => {
    replaceOffice(scope, office);
    return ok(undefined);
  });
}
