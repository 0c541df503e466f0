/** Words of the package for support. */
export const supportText = {
  heading: 'Hỗ trợ kỹ thuật',
  meaning:
    'Khi chương trình báo lỗi, lưu gói chẩn đoán rồi gửi cho người phụ trách kỹ thuật kèm mã lỗi. Gói có nhật ký của chương trình, phiên bản, kết quả kiểm tra dữ liệu và cấu hình máy; không có tên người, đơn vị, số điện thoại, số liệu, nội dung văn bản hay tên tệp.',
  save: 'Lưu gói chẩn đoán',
};
