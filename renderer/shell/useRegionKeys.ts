import { useEffect } from 'react';

/**
 * F6 and Shift+F6 walk the regions of the window (`data-region`) in the order of
 * the page; of a region that holds others, only those. A region takes the focus
 * back where it was left, else at its first element that Tab reaches, else
 * itself. A dialog keeps the focus it holds.
 */
export function useRegionKeys(): void {
  useEffect(() => {
    const left = new WeakMap<Element, HTMLElement>();
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const region = target.closest('[data-region]');
      if (region !== null) left.set(region, target);
    };
    const jump = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.isComposing) return;
      event.preventDefault();
      if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
        (region) => region.querySelector('[data-region]') === null,
      );
      const at = regions.findIndex((region) => region.contains(document.activeElement));
      const after = regions.filter(isBefore(document.activeElement)).length;
      const step = event.shiftKey ? -1 : 1;
      const from = at >= 0 ? at : event.shiftKey ? after : after - 1;
      const next = regions.at((from + step + regions.length) % regions.length);
      if (next !== undefined) focusRegion(next, left.get(next));
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('keydown', jump);
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('keydown', jump);
    };
  }, []);
}

/** Whether a region stands before an element that is in none of them. */
function isBefore(element: Element | null): (region: Element) => boolean {
  return (region) =>
    element !== null &&
    (region.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

const REACHABLE = 'a[href], button, input, select, textarea, [tabindex]';

function focusRegion(region: HTMLElement, last: HTMLElement | undefined): void {
  const isThere = last !== undefined && region.contains(last) && last.tabIndex >= 0;
  (isThere ? last : (firstReachable(region) ?? region)).focus();
}

function firstReachable(region: HTMLElement): HTMLElement | undefined {
  return [...region.querySelectorAll<HTMLElement>(REACHABLE)].find(
    (element) =>
      element.tabIndex >= 0 && element.offsetParent !== null && !element.matches(':disabled'),
  );
}
