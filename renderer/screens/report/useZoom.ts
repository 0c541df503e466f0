import { useEffect, useState, type RefObject } from 'react';

const STEPS = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2] as const;

/** Widths of the pages and the ground beside them, in pixels. */
const PAGE_WIDTHS = { portrait: (210 / 25.4) * 96, landscape: (297 / 25.4) * 96 } as const;
const SIDE_GROUND = 40;
const SMALLEST = 0.3;

/** How large pages are drawn: each fitting the pane, never above its own size, or all in a chosen step. */
export function useZoom(pane: RefObject<HTMLElement | null>): {
  readonly zoomOf: (orientation: keyof typeof PAGE_WIDTHS) => number;
  readonly percent: number;
  readonly isFit: boolean;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
} {
  const [room, setRoom] = useState(0);
  const [own, setOwn] = useState<number | null>(null);
  useEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setRoom(element.clientWidth - SIDE_GROUND);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);
  const zoomOf = (orientation: keyof typeof PAGE_WIDTHS) =>
    own ?? Math.min(1, Math.max(SMALLEST, room / PAGE_WIDTHS[orientation]));
  const zoom = zoomOf('portrait');
  return {
    zoomOf,
    percent: Math.round(zoom * 100),
    isFit: own === null,
    zoomIn: () => setOwn(STEPS.find((step) => step > zoom + 0.01) ?? zoom),
    zoomOut: () => setOwn(STEPS.findLast((step) => step < zoom - 0.01) ?? zoom),
    fit: () => setOwn(null),
  };
}
