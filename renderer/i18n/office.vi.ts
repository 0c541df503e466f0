/** Words of the office's own data: first run and Thiết lập. */
export const officeText = {
  heading: 'Thông tin cơ quan',
  communeName: 'Tên xã, phường, đặc khu',
  communeHelp: 'Ghi cả chữ xã, phường hoặc đặc khu, ví dụ: xã Nam Thanh Miện.',
  place: 'Địa danh ghi trước ngày tháng',
  issuingBody: 'Cơ quan ban hành báo cáo',
  ubnd: 'Ủy ban nhân dân',
  phong: 'Phòng',
  departmentName: 'Phòng soạn thảo',
  departmentAbbreviation: 'Chữ viết tắt của phòng',
  superiorName: 'Nơi nhận báo cáo',
  superiorHelp: 'Ví dụ: Sở Khoa học và Công nghệ thành phố Hải Phòng.',
  signers: 'Người ký',
  signersHelp: 'Người đầu tiên ký báo cáo. Có thể khai sau.',
  signerName: 'Họ và tên',
  signerTitle: 'Chức vụ',
  signerAuthority: 'Ký với tư cách',
  choose: 'Chọn',
  addSigner: 'Thêm người ký',
  removeSigner: (name: string) => (name === '' ? 'Bỏ người ký này' : `Bỏ người ký ${name}`),
  preview: 'Đầu trang văn bản sẽ in',
};

/** Capacities of a signer (Nghị định 30/2020, Điều 13). */
export const AUTHORITY_NAMES = {
  head: 'Người đứng đầu',
  deputyForHead: 'Ký thay (KT.)',
  acting: 'Quyền (Q.)',
  byOrder: 'Thừa lệnh (TL.)',
  authorised: 'Thừa ủy quyền (TUQ.)',
};

/** Sentences under a field. */
export const fieldText = {
  empty: 'Chưa ghi.',
  notChosen: 'Chưa chọn.',
  tooLong: (limit: number) => `Dài quá ${limit} ký tự.`,
  communeKind: 'Bắt đầu bằng chữ xã, phường hoặc đặc khu.',
  invalid: 'Chưa hợp lệ.',
};
