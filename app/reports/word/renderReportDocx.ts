import { Document, Packer, type FileChild } from 'docx';
import { assertNever } from '#app/domain/result.ts';
import type { Annex } from '#app/domain/annexModel.ts';
import type { ReportModel } from '#app/domain/reportModel.ts';
import { activityTables } from './activityAnnex.ts';
import { annexOrientation } from '../annexGeometry.ts';
import { chartDrawer, type DrawChart } from '../charts/chartDrawer.ts';
import { chartPictures } from './chartAnnex.ts';
import { annexEndMark, annexHeading } from './annexHeading.ts';
import { bodyBlocks } from './bodyBlocks.ts';
import { normaliseDocx } from './normaliseDocx.ts';
import { officialHeader } from './officialHeader.ts';
import { officialSection } from './pageLayout.ts';
import { photoGrids, type ReadPhoto } from './photoAnnex.ts';
import { signatureTable } from './signatureTable.ts';
import { subjectBlock } from './subjectBlock.ts';
import { unitAnnexContent } from './unitAnnex.ts';

/**
 * The release package as one Word file in the form of Mẫu 1.4 (Nghị định
 * 30/2020, Phụ lục III): the report, then each annex in a section of its own. The same model and photos always give the same bytes.
 */
export async function renderReportDocx(
  model: ReportModel,
  readPhoto: ReadPhoto,
): Promise<Uint8Array> {
  const draw = await chartDrawer(model.annexes);
  const document = new Document({
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [
      officialSection('portrait', [
        officialHeader(model.header),
        ...subjectBlock(model),
        ...bodyBlocks(model.body),
        signatureTable(model.recipients, model.signature),
      ]),
      ...model.annexes.map((annex) =>
        officialSection(annexOrientation(annex), [
          ...annexHeading(annex, model),
          ...annexContent(annex, readPhoto, draw),
          annexEndMark(),
        ]),
      ),
    ],
  });
  return normaliseDocx(await Packer.pack(document, 'uint8array'), {
    title: `${model.typeName} ${model.subject}`,
    subject: model.subject,
    creator: model.header.issuerName,
  });
}

function annexContent(annex: Annex, readPhoto: ReadPhoto, draw: DrawChart): FileChild[] {
  switch (annex.kind) {
    case 'units':
      return unitAnnexContent(annex);
    case 'charts':
      return chartPictures(annex, draw);
    case 'activities':
      return activityTables(annex);
    case 'photos':
      return photoGrids(annex, readPhoto);
    default:
      return assertNever(annex);
  }
}
