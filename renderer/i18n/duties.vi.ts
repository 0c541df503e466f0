/** Words of Nhiệm vụ. */
export const dutyText = {
  columns: { duty: 'Nhiệm vụ', result: 'Kết quả', assessment: 'Đánh giá' },
  none: 'Văn bản của đợt báo cáo không nêu nhiệm vụ nào.',
  resultOf: (unit: string) => `Kết quả của ${unit}`,
  assessmentOf: (unit: string) => `Đánh giá ${unit}`,
  proposal: 'Theo số liệu đã nhận',
  take: 'Dùng số liệu này',
  sources: 'Nguồn số liệu',
  assessments: { done: 'Đã thực hiện', partly: 'Thực hiện một phần', notDone: 'Chưa thực hiện' },
  closed: 'Đợt báo cáo không mở, nội dung chỉ để xem.',
};
