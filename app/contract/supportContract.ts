import { z } from 'zod';
import { operation } from './operation.ts';

/** The package for support; it can be had also when the data do not open. */
export const supportContract = {
  /** Into the export folder. */
  export: operation.output(z.object({ file: z.string(), name: z.string() })),
  /** For a browser that saves it itself. */
  download: operation.output(z.file()),
};
