/** Words of "Ai sửa số này?". */
export const cellHistoryText = {
  label: (unit: string, indicator: string) => `Các lần sửa: ${unit}, ${indicator}`,
  none: 'Chưa ai nhập số này.',
  becomes: 'thành',
  unanswered: 'chưa báo cáo',
  more: (count: number) => `và ${count} lần trước đó`,
};
