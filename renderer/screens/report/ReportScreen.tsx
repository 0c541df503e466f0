/** Báo cáo tổng hợp. */
export function ReportScreen() {
  return <h1>Báo cáo tổng hợp</h1>;
}
