import type { Paragraph, Table } from 'docx';
import type { SignatureBlock } from '#app/domain/reportModel.ts';
import { borderlessTable } from './borderlessTable.ts';
import { PORTRAIT_TEXT_WIDTH } from '../a4Page.ts';
import { styledParagraph } from './styledText.ts';

/** Nơi nhận on the left, authority, room to sign and name in the right half; one row that never splits. */
export function signatureTable(recipients: readonly string[], signature: SignatureBlock): Table {
  const half = PORTRAIT_TEXT_WIDTH / 2;
  const cells = [recipientCell(recipients), signerCell(signature)];
  return borderlessTable([half, half], [cells], NO_CELL_MARGIN);
}

/** Room for the hand signature and the seal, in twips: 30 mm. */
const SIGNATURE_SPACE = 1701;

/** Nơi nhận stands at the left margin of the text. */
const NO_CELL_MARGIN = 0;

/** Both columns start on one level. */
const BLOCK_SPACE = 240;

function recipientCell(recipients: readonly string[]): Paragraph[] {
  const lastIndex = recipients.length - 1;
  return [
    styledParagraph('RecipientsTitle', 'Nơi nhận:', { spacing: { before: BLOCK_SPACE } }),
    ...recipients.map((recipient, index) =>
      styledParagraph('RecipientItem', `- ${recipient}${index === lastIndex ? '.' : ';'}`),
    ),
  ];
}

function signerCell(signature: SignatureBlock): Paragraph[] {
  return [
    ...signature.lines.map((line, index) =>
      styledParagraph(
        'SignatureTitle',
        line,
        index === 0 ? { spacing: { before: BLOCK_SPACE } } : {},
      ),
    ),
    styledParagraph('SignerName', signature.signerName, { spacing: { before: SIGNATURE_SPACE } }),
  ];
}
