import { useId, useState } from 'react';
import { officeText } from '../../i18n/office.vi.ts';
import { paperText } from '../../i18n/paper.vi.ts';
import classes from './HeaderPreview.module.css';
import type { OfficeDraft } from './officeDraft.ts';

/** The head of a page as it will be printed (Nghị định 30/2020, Phụ lục I), with what is typed so far. */
export function HeaderPreview({ draft }: { readonly draft: OfficeDraft }) {
  const label = useId();
  const [year] = useState(() => new Date().getFullYear());
  const commune = shown(draft.communeName).toLocaleUpperCase('vi');
  const isDepartment = draft.issuingBody === 'phong';
  return (
    <div>
      <span id={label} className={classes.label}>
        {officeText.preview}
      </span>
      <div role="group" aria-labelledby={label} className={classes.page}>
        <div>
          {isDepartment && <div>{paperText.superior(commune)}</div>}
          <strong>
            {isDepartment
              ? shown(draft.departmentName).toLocaleUpperCase('vi')
              : paperText.committee}
          </strong>
          {!isDepartment && <strong>{commune}</strong>}
          <hr className={classes.issuerLine} />
          <div>
            {paperText.number(isDepartment ? shown(draft.departmentAbbreviation) : paperText.ubnd)}
          </div>
        </div>
        <div>
          <strong className={classes.state}>{paperText.state}</strong>
          <strong>{paperText.motto}</strong>
          <hr className={classes.mottoLine} />
          <em>{paperText.placeAndDate(shown(draft.place), year)}</em>
        </div>
      </div>
    </div>
  );
}

function shown(text: string): string {
  return text.trim() === '' ? '…' : text.trim();
}
