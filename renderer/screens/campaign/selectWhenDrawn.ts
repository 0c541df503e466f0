/** A saved row is drawn some frames after its answer came; longer than this nobody waits. */
const MOST_FRAMES = 120;

/** Puts the caret into the field of a row that was just added, its words selected to be typed over. */
export function selectWhenDrawn(fieldId: string, framesLeft = MOST_FRAMES): void {
  const field = document.getElementById(fieldId);
  if (field instanceof HTMLInputElement) field.select();
  else if (framesLeft > 0) {
    requestAnimationFrame(() => selectWhenDrawn(fieldId, framesLeft - 1));
  }
}
