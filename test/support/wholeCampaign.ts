import type { ImportContext } from '#app/importing/importProposal.ts';
import { sampleIndicators } from '#app/services/sample/sampleIndicators.ts';
import { sampleUnits } from '#app/services/sample/sampleUnits.ts';

/** All units and indicators of the practice campaign, every unit asked for everything. */
export const WHOLE_CAMPAIGN: ImportContext = {
  units: sampleUnits.map(({ code, name, aliases }) => ({ code, name, aliases })),
  indicators: sampleIndicators.map(({ code, label, unitOfMeasure, type }) => ({
    code,
    label,
    unitOfMeasure,
    type,
  })),
};
