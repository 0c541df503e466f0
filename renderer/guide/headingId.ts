/** Id of a heading in the open guide; no other id of the page begins like it. */
export function headingId(anchor: string): string {
  return `huong-dan-${anchor}`;
}
