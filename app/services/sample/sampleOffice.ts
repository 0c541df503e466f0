import type { Office } from '#app/storage/officeStore.ts';

/** The practice office: the commune of the directive the product was made for. */
export const sampleOffice: Office = {
  communeName: 'xã Nam Thanh Miện',
  place: 'Nam Thanh Miện',
  issuingBody: 'ubnd',
  departmentName: 'Phòng Văn hóa - Xã hội',
  departmentAbbreviation: 'VHXH',
  superiorName: 'Sở Khoa học và Công nghệ thành phố Hải Phòng',
  signers: [{ name: 'Vũ Văn Nguyễn', title: 'PHÓ CHỦ TỊCH', authority: 'deputyForHead' }],
};
