import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { PaperButton } from '../../components/PaperButton.tsx';
import { contactText } from '../../i18n/contact.vi.ts';
import type { Board, OpenUnit } from './boardTypes.ts';
import classes from './OpenUnits.module.css';

/**
 * The lists and the letter that name the silent units. A written letter offers
 * to be kept as a contact with every unit it names; it is no contact before
 * someone says that it went out.
 */
export function OpenUnitPapers({
  campaign,
  missing,
  onLetterSent,
}: {
  readonly campaign: Board['campaign'];
  readonly missing: readonly OpenUnit[];
  readonly onLetterSent: (named: readonly OpenUnit[]) => void;
}) {
  const [named, setNamed] = useState<readonly OpenUnit[]>([]);
  return (
    <div className={classes.papers}>
      {(['callList', 'missingList'] as const).map((kind) => (
        <PaperButton key={kind} campaign={campaign.code} paper={{ kind }} isPlain />
      ))}
      <PaperButton
        campaign={campaign.code}
        paper={{ kind: 'reminderLetter' }}
        isPlain
        onWritten={() => setNamed(campaign.state === 'open' ? missing : [])}
      />
      {named.length > 0 && (
        <Button
          variant="light"
          leftSection={<IconMail size={14} stroke={1.6} aria-hidden />}
          onClick={() => {
            onLetterSent(named);
            setNamed([]);
          }}
        >
          {contactText.logLetter(named.length)}
        </Button>
      )}
    </div>
  );
}
