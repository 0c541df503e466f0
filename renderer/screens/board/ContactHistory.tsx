import {
  CONTACT_KIND_NAMES,
  contactMoment,
  contactSummary,
  contactText,
} from '../../i18n/contact.vi.ts';
import type { OpenUnit } from './boardTypes.ts';
import classes from './ContactHistory.module.css';
import { ListPopover } from './ListPopover.tsx';

/** The last contact of a unit and its answer; it opens all of them. */
export function ContactHistory({ unit }: { readonly unit: OpenUnit }) {
  const { contacts, name, note } = unit;
  const summary = contactSummary(contacts);
  if (contacts.length === 0) {
    return (
      <span className={classes.summary} title={note ?? undefined}>
        {note ?? summary}
      </span>
    );
  }
  const heading = contactText.history(name);
  return (
    <ListPopover
      name={`${summary}. ${heading}`}
      heading={heading}
      isEmpty={false}
      empty=""
      className={classes.summary}
      figure={
        <span title={[summary, note].filter((part) => part !== null).join('\n')}>{summary}</span>
      }
    >
      {contacts.map(({ kind, on, time, answer, by }) => (
        <li key={`${kind} ${on} ${time ?? ''} ${answer ?? ''} ${by}`} className={classes.row}>
          <span>
            {CONTACT_KIND_NAMES[kind]} {contactMoment({ on, time })}
          </span>
          <span className={classes.by}>{contactText.by(by)}</span>
          {answer !== null && <span className={classes.answer}>{answer}</span>}
        </li>
      ))}
    </ListPopover>
  );
}
