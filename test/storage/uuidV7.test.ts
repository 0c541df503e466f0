import { expect, test } from 'vitest';
import { z } from 'zod';
import { uuidV7 } from '#app/storage/uuidV7.ts';

test('identifiers are UUIDs of version 7 that sort as they were made, also within one millisecond', () => {
  const moments = [0, 1, 1_759_287_600_000, 2 ** 48 - 1];
  const made = moments.flatMap((moment) => Array.from({ length: 5000 }, () => uuidV7(moment)));
  expect(made.every((id) => z.uuidv7().safeParse(id).success)).toBe(true);
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
  // A clock that was put back draws anew instead of repeating itself.
  expect(made).not.toContain(uuidV7(1));
});
