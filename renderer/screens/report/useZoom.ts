import { useEffect, useState, type RefObject } from 'react';

const STEPS = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2] as const;

/** Width of a portrait page and the ground beside it, in pixels. */
const PAGE_WIDTH = (210 / 25.4) * 96;
const SIDE_GROUND = 40;

/** How large the pages are drawn: fitting the pane, never above their own size, or a step of one's own. */
export function useZoom(pane: RefObject<HTMLElement | null>): {
  readonly zoom: number;
  readonly isFit: boolean;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
} {
  const [fitting, setFitting] = useState(1);
  const [own, setOwn] = useState<number | null>(null);
  useEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setFitting(Math.min(1, (element.clientWidth - SIDE_GROUND) / PAGE_WIDTH));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);
  const zoom = own ?? fitting;
  return {
    zoom,
    isFit: own === null,
    zoomIn: () => setOwn(STEPS.find((step) => step > zoom + 0.01) ?? zoom),
    zoomOut: () => setOwn(STEPS.findLast((step) => step < zoom - 0.01) ?? zoom),
    fit: () => setOwn(null),
  };
}
