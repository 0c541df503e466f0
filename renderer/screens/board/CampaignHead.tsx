import { Button } from '@mantine/core';
import { IconFileText, IconTable } from '@tabler/icons-react';
import { Link } from 'wouter';
import { formatDocumentNumber } from '#app/domain/documentSymbol.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { boardText, deadlineText } from '../../i18n/board.vi.ts';
import type { Board } from './boardTypes.ts';
import classes from './CampaignHead.module.css';

type DocumentFacts = Board['campaign']['requestedBy'];

/** Name of the campaign, the two documents it rests on, the superior's deadline. */
export function CampaignHead({ board: { campaign } }: { readonly board: Board }) {
  return (
    <div className={classes.head}>
      <div className={classes.text}>
        <h2 className={classes.name}>{campaign.name}</h2>
        <dl className={classes.facts}>
          <Fact name={boardText.requestedBy} text={documentText(campaign.requestedBy)} />
          <Fact name={boardText.passedOnBy} text={documentText(campaign.passedOnBy)} />
          <Fact
            name={boardText.superiorDeadline}
            text={
              campaign.superiorDeadline === null
                ? notStatedBy(campaign.requestedBy)
                : deadlineText(campaign.superiorDeadline)
            }
          />
        </dl>
      </div>
      <div className={classes.actions}>
        <Button
          component={Link}
          href="/bao-cao"
          variant="default"
          leftSection={<IconFileText size={15} stroke={1.6} aria-hidden />}
        >
          {boardText.openReport}
        </Button>
        <Button
          component={Link}
          href="/nhap-ket-qua"
          leftSection={<IconTable size={15} stroke={1.6} aria-hidden />}
        >
          {boardText.openGrid}
        </Button>
      </div>
    </div>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}:</dt> <dd>{text}</dd>
    </div>
  );
}

/** A document nobody entered states nothing yet. */
function notStatedBy(document: DocumentFacts): string {
  return document === null ? boardText.noDocument : boardText.notStated;
}

/** What the document states; what it leaves out is said, never filled in. */
function documentText(facts: DocumentFacts): string {
  if (facts === null) return boardText.noDocument;
  const { number, symbol, issuedOn } = facts;
  if (number === null && issuedOn === null) {
    return [symbol, boardText.noNumberNoDate].filter((part) => part !== null).join(', ');
  }
  const name =
    number === null
      ? [symbol, boardText.noNumber].filter((part) => part !== null).join(', ')
      : formatDocumentNumber(number, symbol ?? '').replace(/\/$/u, '');
  return `${name}, ${issuedOn === null ? boardText.noDate : formatShortDate(issuedOn)}`;
}
