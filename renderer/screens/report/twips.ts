/** A length of the model in CSS pixels: 1440 twips are 96 pixels. */
export function twips(length: number): number {
  return length / 15;
}
