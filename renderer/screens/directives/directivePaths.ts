const SCREEN = '/van-ban';

/** Address of one directive, of its draft or its record; null is the list. */
export function directivePath(id: string | null): string {
  return id === null ? SCREEN : `${SCREEN}?${new URLSearchParams({ 'van-ban': id })}`;
}

/** Address where a campaign is made of a stored directive. */
export function campaignPath(id: string): string {
  return `${SCREEN}?${new URLSearchParams({ 'lap-dot': id })}`;
}
