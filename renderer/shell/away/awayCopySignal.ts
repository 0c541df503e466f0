import { createDialogSignal } from '../dialogSignal.ts';

/** Opens the copy that leaves the PC, from its screen, the reminder or the steps of a move. */
export const awayCopy = createDialogSignal();
