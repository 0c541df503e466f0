/** What is in the package for support, told in the package itself and beside its button. */
export const DIAGNOSTICS_NOTE = `Gói chẩn đoán gửi cho người phụ trách kỹ thuật.

Trong gói có:
- nhat-ky-may: nhật ký của chương trình (mã lỗi, nơi xảy ra lỗi, câu lệnh chậm);
- chuong-trinh.json: phiên bản chương trình và phiên bản dữ liệu;
- du-lieu.json: kết quả kiểm tra dữ liệu, số dòng từng bảng, danh sách bản sao lưu (lúc lập, dung lượng);
- may.json: hệ điều hành, bộ nhớ, chỗ trống trên ổ đĩa.

Trong gói không có: tên người, tên đơn vị, số điện thoại, số liệu báo cáo, nội dung văn bản, tên tệp, đường dẫn.
`;
