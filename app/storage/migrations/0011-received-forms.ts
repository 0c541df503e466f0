import type { Migration } from './migration.ts';

export const receivedForms: Migration = {
  number: 11,
  reason: 'forms of the Sở and the cells they are filled in',
  statements: [],
};
