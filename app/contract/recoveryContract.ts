import { z } from 'zod';
import { operation } from './operation.ts';

/** What can be done about data that do not open; none of it touches the file as it lies there. */
export const recoveryContract = {
  /** Opens a temporary copy, mended as far as it can be read, for looking alone. */
  view: operation.output(z.void()),
  /** Writes what can still be read beside the data: a workbook and the received files, in one zip. */
  export: operation.output(z.object({ file: z.string(), name: z.string() })),
  /** The same for a browser that saves it itself. */
  download: operation.output(z.file()),
  /** Keeps the file as `.hong-…`; the next thing a person makes is a new office. */
  setAside: operation.output(z.object({ keptAside: z.string().nullable() })),
};
