/** Nhập kết quả. */
export function GridScreen() {
  return <h1>Nhập kết quả</h1>;
}
