import { NativeSelect } from '@mantine/core';
import { DOCUMENT_TYPES } from '#app/domain/directive.ts';
import {
  DIRECTIONS,
  DOCUMENT_TYPE_NAMES,
  draftText,
  EMPTY_WORDS,
  FIELD_NAMES,
} from '../../i18n/directives.vi.ts';
import classes from './Draft.module.css';
import { FieldRow, stampMoment } from './FieldRow.tsx';
import { useIntakeDesk } from './intakeContext.tsx';

/** Which way the paper goes: nothing is stored before this is said. */
export function DirectionRow() {
  const { draft, edit, look } = useIntakeDesk();
  return (
    <FieldRow field="direction" controlId="van-ban-direction">
      <NativeSelect
        id="van-ban-direction"
        className={classes.choice}
        value={draft.direction ?? ''}
        onFocus={() => look({ field: 'direction', target: null, item: null })}
        onChange={({ currentTarget: { value } }) =>
          edit((now) => ({
            ...now,
            direction: value === 'incoming' || value === 'outgoing' ? value : null,
          }))
        }
        data={[
          { value: '', label: EMPTY_WORDS.direction ?? '' },
          { value: 'incoming', label: DIRECTIONS.incoming },
          { value: 'outgoing', label: DIRECTIONS.outgoing },
        ]}
      />
    </FieldRow>
  );
}

/** Kind of paper, from the list of kinds. */
export function TypeRow() {
  const { draft, editContent, look } = useIntakeDesk();
  const { content } = draft;
  return (
    <FieldRow field="documentType" controlId="van-ban-documentType">
      <NativeSelect
        id="van-ban-documentType"
        className={classes.choice}
        value={content.documentType ?? ''}
        onFocus={() => look({ field: 'documentType', target: null, item: null })}
        onChange={({ currentTarget: { value } }) =>
          editContent((now) => ({
            ...now,
            documentType: DOCUMENT_TYPES.find((type) => type === value) ?? null,
          }))
        }
        data={[
          { value: '', label: EMPTY_WORDS.documentType ?? '' },
          ...DOCUMENT_TYPES.map((value) => ({ value, label: DOCUMENT_TYPE_NAMES[value] })),
        ]}
      />
    </FieldRow>
  );
}

/** The letters of stamps as they were found; nothing of them is verified. */
export function StampRow() {
  const { draft, look } = useIntakeDesk();
  const { signatureStamps } = draft.content;
  const stamps = signatureStamps.map((stamp, at) => ({
    ...stamp,
    pointer: `/signatureStamps/${at}`,
  }));
  return (
    <FieldRow field="signatureStamps" controlId={null}>
      <ul className={classes.stamps} aria-label={FIELD_NAMES.signatureStamps}>
        {stamps.map(({ name, signedAt, pointer }) => {
          const show = () => look({ field: 'signatureStamps', target: null, item: pointer });
          return (
            <li key={pointer}>
              <button type="button" onFocus={show} onClick={show}>
                {draftText.stamp(name, stampMoment(signedAt))}
              </button>
            </li>
          );
        })}
        <li className={classes.help}>{draftText.unverified}</li>
      </ul>
    </FieldRow>
  );
}
