import { ok, type Result } from '#app/domain/result.ts';
import { insertOffice, type Office } from '#app/storage/officeStore.ts';
import { insertUnitGroup } from '#app/storage/unitStore.ts';
import { markSample } from '#app/storage/sampleMark.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { createSampleCampaign } from './sample/createSampleCampaign.ts';
import { sampleOffice } from './sample/sampleOffice.ts';
import { write } from './write.ts';

/** The groups every commune has; a unit joins that of its kind. */
const STANDARD_GROUPS = [
  { code: 'phong-ban', name: 'Phòng, ban' },
  { code: 'don-vi', name: 'Đơn vị' },
  { code: 'truong-hoc', name: 'Trường học' },
  { code: 'thon', name: 'Thôn' },
] as const;

/** First writing of a new data folder: office settings and groups, with `sample` the practice data too. */
export function initialiseOffice(
  context: ServiceContext,
  setUp: { readonly office: Office } | 'sample',
): Result<void> {
  const office = setUp === 'sample' ? sampleOffice : setUp.office;
  const action = { name: 'office.initialise', subject: office.communeName, isUndoable: false };
  const written = write(context, action, (scope) => {
    insertOffice(scope, office);
    const groupIds = insertStandardGroups(scope);
    if (setUp === 'sample') createSampleCampaign(scope, groupIds);
    return ok(undefined);
  });
  if (written.ok && setUp === 'sample') markSample(context.folder, reading(context));
  return written;
}

function insertStandardGroups(scope: ChangeScope): ReadonlyMap<string, string> {
  return new Map(
    STANDARD_GROUPS.map((group, position) => [
      group.code,
      insertUnitGroup(scope, { ...group, position }),
    ]),
  );
}
