import type { Migration } from './migration.ts';

export const reportTexts: Migration = {
  number: 9,
  reason: 'report texts and edited paragraphs',
  statements: [],
};
