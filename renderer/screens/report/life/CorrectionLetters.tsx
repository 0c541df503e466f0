import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDocumentNumber } from '#app/domain/documentSymbol.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import { useApi } from '../../../api/apiContext.tsx';
import { useWrittenFile } from '../../../components/useWrittenFile.ts';
import { WrittenFileButton } from '../../../components/WrittenFileButton.tsx';
import { identifyText } from '../../../i18n/report.vi.ts';
import { correctionText, lifeText } from '../../../i18n/reportLife.vi.ts';
import type { StoredReport } from '../ReportScreen.tsx';
import { StepDialog } from '../StepDialog.tsx';
import classes from './Life.module.css';

type Correction = StoredReport['corrections'][number];

/** The letters that correct a report, each to open, and to give its number. */
export function CorrectionLetters({
  corrections,
}: {
  readonly corrections: readonly Correction[];
}) {
  const [numbered, setNumbered] = useState<Correction | null>(null);
  return (
    <>
      {corrections.map((correction) => (
        <div key={correction.id}>
          <p>{lifeText.letter(identityOf(correction))}</p>
          <small>{correction.items.map(({ place }) => place).join('; ')}</small>
          <div className={classes.row}>
            <LetterButton correctionId={correction.id} />
            <Button variant="subtle" onClick={() => setNumbered(correction)}>
              {lifeText.letterNumber}
            </Button>
          </div>
        </div>
      ))}
      {numbered !== null && (
        <NumberDialog correctionId={numbered.id} onClose={() => setNumbered(null)} />
      )}
    </>
  );
}

function identityOf({ number, symbol, issuedOn }: Correction): string {
  if (number === null || issuedOn === null) return lifeText.letterBlank;
  return `${formatDocumentNumber(number, symbol)}, ${formatShortDate(issuedOn)}`;
}

function LetterButton({ correctionId }: { readonly correctionId: string }) {
  const api = useApi();
  const paper = { kind: 'correctionLetter', correctionId } as const;
  const file = useWrittenFile({
    kind: 'docx',
    write: () => api.reportLife.exportPaper({ paper }),
    download: () => api.reportLife.downloadPaper({ paper }),
  });
  return <WrittenFileButton isPlain label={lifeText.letterWord} file={file} />;
}

function NumberDialog({
  correctionId,
  onClose,
}: {
  readonly correctionId: string;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const issuedOn = parseVietnameseDate(date);
  const isNumber = /^\d{1,6}$/u.test(number.trim());
  return (
    <StepDialog
      title={correctionText.numberTitle}
      verb={correctionText.numberSave}
      isReady={isNumber && issuedOn.ok}
      onClose={onClose}
      run={async () => {
        if (!issuedOn.ok) return;
        const facts = { number: number.trim(), issuedOn: issuedOn.value };
        await api.reportLife.numberCorrection({ correctionId, ...facts });
      }}
    >
      <TextInput
        size="md"
        label={identifyText.number}
        inputMode="numeric"
        value={number}
        error={number !== '' && !isNumber ? identifyText.badNumber : null}
        onChange={({ currentTarget }) => setNumber(currentTarget.value)}
      />
      <TextInput
        size="md"
        label={identifyText.date}
        placeholder={identifyText.datePlaceholder}
        value={date}
        error={date.length >= FULL_DATE && !issuedOn.ok ? identifyText.badDate : null}
        onChange={({ currentTarget }) => setDate(currentTarget.value)}
      />
    </StepDialog>
  );
}

/** Shorter is still being typed. */
const FULL_DATE = 8;
