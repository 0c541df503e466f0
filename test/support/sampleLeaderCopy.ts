import type { KeyFigure, LeaderCopyModel, LeaderUnit } from '#app/domain/reportModel.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { sampleUnitAnnex } from './sampleUnitAnnex.ts';

/** The inside copy that belongs to the sample report: 17 key figures, every list filled but one. */
export function sampleLeaderCopy(): LeaderCopyModel {
  return {
    campaignName: 'Ngày hội Đổi mới sáng tạo quốc gia 01-10 năm 2025',
    subject: 'Kết quả tuyên truyền, hưởng ứng Ngày hội Đổi mới sáng tạo quốc gia 01-10 năm 2025',
    issuerName: 'Ủy ban nhân dân xã Nam Thanh Miện',
    asOf: '2025-10-07T14:32',
    cutOffOn: '2025-10-05',
    unitDeadline: '16:00, 06/10/2025',
    superiorDeadline: null,
    coverage: { expected: 28, reported: 24, onTime: 20, late: 2, none: 2, returned: 1, missing: 3 },
    keyFigures: keyFigures(),
    missingUnits: [
      leaderUnit('T14', 'Thôn Quý Dương', 'Ông Nguyễn Văn Bình, trưởng thôn', '0912 000 014'),
      leaderUnit('T16', 'Thôn 16', 'Bà Trần Thị Hạnh, trưởng thôn', '0912 000 016'),
      leaderUnit('T17', 'Thôn 17', '', '', 'Đã nhắc qua Zalo ngày 07/10/2025'),
    ],
    returnedUnits: [
      leaderUnit('T15', 'Thôn Thủy Lâm', 'Ông Phạm Văn Đạt', '0912 000 015', 'Thiếu số lượt người'),
    ],
    lateUnits: [
      leaderUnit('T05', 'Thôn Cao Lý', 'Ông Lê Văn Sơn', '0912 000 005', 'Nhận ngày 07/10/2025'),
      leaderUnit('QS', 'Ban Chỉ huy Quân sự xã', '', '', 'Nhận ngày 07/10/2025'),
    ],
    noneUnits: [],
    duties: [
      {
        unitText: 'Công an xã',
        text: 'Bảo đảm an ninh, trật tự',
        result: 'Bảo đảm an ninh, trật tự tại 5 buổi.',
        assessment: 'Đã thực hiện',
      },
      { unitText: 'Các thôn', text: 'Treo băng rôn', result: '', assessment: '' },
    ],
    openFlags: [
      'Thôn An Khê: lượt người tham dự 135 khác tổng các hoạt động (120).',
      'Thôn Bình Lãng: số liệu báo qua điện thoại, chờ xác nhận bằng văn bản.',
    ],
    sources: sampleUnitAnnex()
      .tables.flatMap((table) => table.groups.flatMap((group) => group.columns))
      .slice(0, 3)
      .map((column, index) => ({
        indicator: column.indicator,
        label: column.label,
        unitOfMeasure: column.unitOfMeasure,
        totalText: formatNumber(70 + index),
        entries: [
          {
            unitCode: 'VHXH',
            unitName: 'Phòng Văn hóa - Xã hội',
            valueText: '6',
            source: 'ket-qua-vhxh.xlsx, ô Sheet1!D8, nhận ngày 05/10/2025 qua thư điện tử',
          },
          {
            unitCode: 'T01',
            unitName: 'Thôn An Khê',
            valueText: '3',
            source: 'Tin nhắn Zalo ngày 04/10/2025, dòng 2',
          },
          {
            unitCode: 'YT',
            unitName: 'Trạm Y tế',
            valueText: 'KPS',
            source: 'Nhập tay, báo qua điện thoại',
          },
        ],
      })),
  };
}

function keyFigures(): readonly KeyFigure[] {
  return sampleUnitAnnex().tables.flatMap((table) =>
    table.groups.flatMap((group) =>
      group.columns.map((column) => {
        const total = table.totals.find((cell) => cell.indicator === column.indicator);
        const value = total?.value ?? null;
        return {
          group: group.label,
          label: column.label,
          unitOfMeasure: column.unitOfMeasure,
          text: value === null ? 'CĐH' : formatNumber(value),
          unitsText: `${total?.units ?? 0}/24 đơn vị`,
        };
      }),
    ),
  );
}

function leaderUnit(
  code: string,
  name: string,
  contact: string,
  phone: string,
  note = '',
): LeaderUnit {
  return { code, name, contact, phone, note };
}
