import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useApi } from '../../api/apiContext.tsx';
import { Card } from '../../components/Card.tsx';
import { PaperButton } from '../../components/PaperButton.tsx';
import { handoutText, paperNames } from '../../i18n/handout.vi.ts';
import { ManualCopy } from '../board/ManualCopy.tsx';
import { useCopy } from '../board/useCopy.ts';
import classes from './Handout.module.css';
import type { HandoutList } from './handoutTypes.ts';

/** Letters and lists of the campaign, and for every form its phiếu and its Zalo reply. */
export function HandoutPapers({
  campaign,
  list,
}: {
  readonly campaign: string;
  readonly list: HandoutList;
}) {
  const api = useApi();
  const { copy, uncopied, dismiss } = useCopy();
  const copyMessage = async (formId: string) => {
    const { text } = await api.handout.messageText({ campaign, formId });
    copy(text, handoutText.copied);
  };
  return (
    <div className={classes.papers}>
      <Card title={handoutText.papers}>
        <div className={classes.buttons}>
          <PaperButton campaign={campaign} paper={{ kind: 'requestLetter' }} />
          <PaperButton campaign={campaign} paper={{ kind: 'trackingBook' }} />
          <PaperButton campaign={campaign} paper={{ kind: 'signSheet' }} />
          <PaperButton
            campaign={campaign}
            paper={{ kind: 'excelForm', of: { scope: 'everyUnit' } }}
            label={handoutText.everyExcelForm(list.units.length)}
          />
        </div>
        <ul className={classes.forms} aria-label={handoutText.forms}>
          {list.forms
            .filter(({ units }) => units > 0)
            .map(({ id, name, units }) => (
              <li key={id}>
                <span className={classes.formName} title={name}>
                  {name}
                </span>
                <span className={classes.count}>{units}</span>
                <PaperButton
                  campaign={campaign}
                  paper={{ kind: 'reportForm', formId: id }}
                  label={paperNames.reportForm}
                  isPlain
                />
                <PaperButton
                  campaign={campaign}
                  paper={{ kind: 'excelForm', of: { scope: 'form', formId: id } }}
                  isPlain
                />
                <Button
                  variant="subtle"
                  leftSection={<IconCopy size={14} stroke={1.6} aria-hidden />}
                  onClick={() => void copyMessage(id)}
                >
                  {handoutText.copyMessage}
                </Button>
              </li>
            ))}
        </ul>
      </Card>
      {uncopied !== null && <ManualCopy text={uncopied} onClose={dismiss} />}
    </div>
  );
}
