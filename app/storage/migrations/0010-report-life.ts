import type { Migration } from './migration.ts';

export const reportLife: Migration = {
  number: 10,
  reason: 'reports after "trình ký": acknowledgements, corrections, work files',
  statements: [],
};
