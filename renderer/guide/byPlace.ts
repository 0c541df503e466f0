/** Items with their place as their key: a page of the guide stays as it is while it is shown. */
export function byPlace<T>(items: readonly T[]): readonly { readonly place: number; item: T }[] {
  return items.map((item, place) => ({ place, item }));
}
