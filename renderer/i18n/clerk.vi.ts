/** Words of the people who share a PC. */
export const clerkText = {
  title: 'Ai đang làm việc',
  meaning: 'Tên để ghi nhật ký, không phải mật khẩu. Bấm số đứng trước tên để chọn.',
  machineUser: (name: string) => `${name} (tài khoản của máy)`,
  change: (name: string) => `Đang làm việc: ${name}. Đổi người (Ctrl+U)`,
  ask: 'Ai đang làm việc hôm nay?',
  others: 'Người khác (Ctrl+U)',
  none: 'Chưa có tên nào. Thêm tên ở màn hình Thiết lập.',
  heading: 'Người dùng chung máy này',
  settingsMeaning:
    'Tên để ghi nhật ký, không phải mật khẩu. Đổi người đang làm việc bằng Ctrl+U ở mọi màn hình.',
  name: 'Họ và tên',
  nameOf: (place: number) => `Họ và tên ${place}`,
  add: 'Thêm người',
  newName: 'Tên người mới',
  up: (name: string) => `Đưa ${name} lên trên`,
  down: (name: string) => `Đưa ${name} xuống dưới`,
  off: 'Thôi dùng',
  offNamed: (name: string) => `Thôi dùng tên ${name}`,
  on: 'Dùng lại',
  onNamed: (name: string) => `Dùng lại tên ${name}`,
  isOff: 'đã thôi dùng',
};
