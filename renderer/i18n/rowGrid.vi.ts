/** Words of lists that are typed row by row. */
export const rowGridText = {
  row: 'Dòng',
  actions: 'Bỏ dòng',
  cell: (column: string, row: number, section: string) =>
    section === '' ? `${column}, dòng ${row}` : `${column}, dòng ${row}, ${section}`,
  newRow: 'dòng mới',
  saved: 'đã lưu',
  saving: 'đang lưu',
  typing: 'đang nhập, chưa lưu',
  notSaved: 'chưa lưu',
  restored: 'Nội dung đang gõ dở, chưa lưu. Vào dòng rồi bấm Enter để lưu.',
  changed: 'Dòng này vừa được sửa ở nơi khác.',
  now: (cells: string) => `Bản đang lưu ghi ${cells}.`,
  stored: (column: string, text: string) => `${column}: ${text === '' ? 'để trống' : `“${text}”`}`,
  overwrite: 'Ghi phần đang gõ',
  takeStored: 'Lấy dòng đang lưu',
  retry: 'Thử lại',
  discard: 'Bỏ dòng đang gõ',
  unsavedCount: (count: number) => `${count} dòng chưa lưu`,
  savedAt: (time: string) => `Đã lưu ${time}`,
  suggestions: 'Đơn vị phù hợp',
  pasted: (count: number) => `Đã dán ${count} dòng`,
};
