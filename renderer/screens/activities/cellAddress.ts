/** Where a figure stands in Nhập kết quả. */
export function cellAddress(unitCode: string, indicator: string): string {
  const query = new URLSearchParams({ 'don-vi': unitCode, 'chi-tieu': indicator });
  return `/nhap-ket-qua?${query}`;
}
