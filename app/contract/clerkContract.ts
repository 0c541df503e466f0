import { z } from 'zod';
import { operation } from './operation.ts';

const id = z.string().min(1).max(100);
const name = z.string().max(120);

const clerkSchema = z.object({ id, name, isActive: z.boolean() });

/** The people who share one PC: names for the record, not a wall. */
export const clerkContract = {
  /** The list and who works now, the same in every window of the PC. */
  list: operation.output(
    z.object({
      clerks: z.array(clerkSchema),
      /** Null: the PC's own user. */
      workingId: z.string().nullable(),
      machineUser: z.string(),
      /** Several people share the PC and nobody said today who works. */
      asksWho: z.boolean(),
    }),
  ),
  choose: operation.input(z.object({ id: id.nullable() })).output(z.void()),
  add: operation.input(z.object({ name })).output(z.void()),
  update: operation.input(clerkSchema).output(z.void()),
  move: operation
    .input(z.object({ id, by: z.union([z.literal(-1), z.literal(1)]) }))
    .output(z.void()),
};
