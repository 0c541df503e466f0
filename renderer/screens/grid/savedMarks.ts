import type { CellPlace } from './cellEntries.ts';

/** How long "đã lưu" stays: `--motion-mark`. */
const SAVED_MARK_MS = 1600;

type Mark = { readonly places: readonly CellPlace[]; readonly since: number };

/**
 * Which cells show "đã lưu", and for how long. While figures follow each other the
 * marks that stood long enough are taken together with the next saved figure, so
 * that no key waits for a drawing of its own; `fade` is told of the last ones.
 */
export function createSavedMarks(fade: (places: readonly CellPlace[]) => void) {
  let marks: readonly Mark[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    add: (places: readonly CellPlace[]) => {
      marks = [...marks, { places, since: performance.now() }];
      clearTimeout(timer);
      timer = setTimeout(() => {
        const last = marks.flatMap((mark) => mark.places);
        marks = [];
        fade(last);
      }, SAVED_MARK_MS);
    },
    /** Takes out what stood long enough. */
    takeDue: (): CellPlace[] => {
      const now = performance.now();
      const isDue = ({ since }: Mark) => now - since >= SAVED_MARK_MS;
      const due = marks.filter(isDue);
      marks = marks.filter((mark) => !isDue(mark));
      return due.flatMap(({ places }) => places);
    },
  };
}
