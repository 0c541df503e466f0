import { useEffect, useState, type RefObject } from 'react';

/** Whether an element has come within a margin of what is in view; it stays so. */
export function useHasComeNear(element: RefObject<Element | null>, margin: string): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (element.current === null) return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { scrollMargin: margin },
    );
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element, margin]);
  return isNear;
}

/** Shows a picture that came as a file and frees its address when another takes its place. */
export function useShownPicture(
  image: RefObject<HTMLImageElement | null>,
  file: Blob | undefined,
): void {
  useEffect(() => {
    if (file === undefined || image.current === null) return undefined;
    const url = URL.createObjectURL(file);
    image.current.setAttribute('src', url);
    return () => URL.revokeObjectURL(url);
  }, [image, file]);
}
