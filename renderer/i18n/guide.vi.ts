/** Words of the guide of F1 around its pages; the pages themselves are Markdown. */
export const guideText = {
  title: 'Hướng dẫn',
  open: 'Hướng dẫn',
  key: 'F1',
  action: 'Hướng dẫn và phím tắt (F1)',
  notLoaded: 'Chưa tải được hướng dẫn. Đóng lại rồi nhấn F1 lần nữa. Dưới đây là các phím tắt.',
  contents: 'Mục lục',
  search: 'Tìm trong hướng dẫn',
  searchHint: 'Gõ để tìm tên mục',
  found: (count: number) => (count === 0 ? 'Không có mục nào khớp.' : `${count} mục`),
  keys: 'Phím tắt',
  page: 'Trang hướng dẫn',
  back: 'Trang trước',
  print: 'In trang này',
  enlarge: (alt: string) => `Phóng to hình: ${alt}`,
  shrink: 'Thu nhỏ hình',
  arrows: { left: 'mũi tên trái', right: 'mũi tên phải', up: 'mũi tên lên', down: 'mũi tên xuống' },
};
