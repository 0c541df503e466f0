import { formatNumber } from '#app/domain/formatNumber.ts';

/** Words of undo, redo and the recent steps. */
export const historyText = {
  recent: 'Các bước gần đây',
  recentKeys: 'Ctrl+H',
  recentMeaning: (campaign: string | null) =>
    campaign === null
      ? 'Các bước của cơ quan, mới nhất ở trên.'
      : `Các bước của đợt “${campaign}” và các bước chung của cơ quan, mới nhất ở trên.`,
  undoThis: 'Hoàn tác bước này',
  undoThisNamed: (step: string) => `Hoàn tác bước này: ${step}`,
  undoTo: 'Về trước bước này',
  undoToNamed: (step: string) => `Về trước bước này, hoàn tác mọi bước từ mới nhất đến: ${step}`,
  fixed: 'Không hoàn tác được',
  none: 'Chưa có bước nào để hoàn tác.',
  more: 'Xem thêm',
  undone: (step: string) => `Đã hoàn tác: ${step}`,
  undoneMany: (count: number) => `Đã hoàn tác ${formatNumber(count)} bước`,
  stopped: (count: number, why: string) => `Đã hoàn tác ${formatNumber(count)} bước. ${why}`,
  ofOffice: 'Chung của cơ quan',
  figures: (count: number) => `${formatNumber(count)} số liệu`,
  units: (count: number) => `${formatNumber(count)} đơn vị`,
};
