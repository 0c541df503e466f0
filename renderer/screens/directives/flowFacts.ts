import type { Deadline } from '#app/domain/completeness.ts';
import { factsText, rosterText } from '../../i18n/campaign.vi.ts';
import { readDate, readDeadline } from '../campaign/factsDraft.ts';

/** What was accepted or typed, as it stands in its fields. */
export type FlowFacts = {
  readonly name: string;
  readonly reportSubject: string;
  readonly reportTo: string;
  readonly collectFrom: string;
  readonly collectTo: string;
  readonly deadline: string;
};

export type FlowErrors = Partial<Record<keyof FlowFacts, string>>;

/** Every field asks: a campaign takes nothing of a directive by itself. */
export const EMPTY_FACTS: FlowFacts = {
  name: '',
  reportSubject: '',
  reportTo: '',
  collectFrom: '',
  collectTo: '',
  deadline: '',
};

/** The fields as they are stored; a blank one stays empty. */
export function readFacts(facts: FlowFacts):
  | {
      readonly facts: {
        readonly name: string;
        readonly reportSubject: string;
        readonly reportTo: string | null;
        readonly collectFrom: string | null;
        readonly collectTo: string | null;
        readonly deadline: Deadline | null;
      };
    }
  | { readonly errors: FlowErrors } {
  const errors: FlowErrors = {};
  const day = (field: 'collectFrom' | 'collectTo'): string | null => {
    const read = readDate(facts[field]);
    if (read === undefined) errors[field] = factsText.badDate;
    return read ?? null;
  };
  const deadline = readDeadline(facts.deadline);
  if (deadline === undefined) errors.deadline = rosterText.badDeadline;
  if (facts.name.trim() === '') errors.name = factsText.required;
  const read = {
    name: facts.name.trim(),
    reportSubject: facts.reportSubject.trim(),
    reportTo: facts.reportTo.trim() === '' ? null : facts.reportTo.trim(),
    collectFrom: day('collectFrom'),
    collectTo: day('collectTo'),
    deadline: deadline ?? null,
  };
  return Object.keys(errors).length > 0 ? { errors } : { facts: read };
}
