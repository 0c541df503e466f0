import type { Noun } from './elements.ts';
import type { NounSense } from './indicatorWords.ts';

/** A name of something counted that can share a number with its neighbour. */
export function isThing({ sense }: Noun): boolean {
  return sense.things.length + sense.asks.length > 0 && sense.texts.length === 0;
}

/** Codes a name may mean where a measure decides among them. */
export function topicCodes({
  things,
  topics,
  scenes,
  namesakes,
  asks,
}: NounSense): readonly string[] {
  return [...new Set([...things, ...namesakes, ...topics, ...scenes, ...asks])];
}

export function intersect(left: readonly string[], right: readonly string[]): readonly string[] {
  return left.filter((code) => right.includes(code));
}
