import { formatDocumentNumber } from '#app/domain/documentSymbol.ts';
import { formatOfficialDate } from '#app/domain/officialDate.ts';
import type { OfficialHeader, ReportModel } from '#app/domain/reportModel.ts';
import { paperText } from '../../i18n/report.vi.ts';
import classes from './Paper.module.css';
import { lineUnder, textWidth } from './textWidth.ts';

/** The head of Mẫu 1.4: issuing body and Quốc hiệu, number and date, lines of the ruled length. */
export function OfficialHead({ header }: { readonly header: OfficialHeader }) {
  return (
    <div className={classes.head}>
      <div>
        {header.superior !== null && <div className={classes.superior}>{header.superior}</div>}
        {header.issuerLines.map((line) => (
          <div key={line} className={classes.issuer}>
            {line}
          </div>
        ))}
        <Rule width={lineUnder(header.issuerLines, 'bold 17.33px', ISSUER_ROOM)} />
      </div>
      <div>
        <div className={classes.stateName}>{paperText.stateName}</div>
        <div className={classes.motto}>{paperText.motto}</div>
        <Rule width={textWidth(paperText.motto, 'bold 18.67px')} />
      </div>
      <div className={classes.number}>
        {paperText.number(formatDocumentNumber(header.number, header.symbol))}
      </div>
      <div className={classes.date}>{`${header.place}, ${dateOrBlank(header)}`}</div>
    </div>
  );
}

/** Type name, trích yếu with its line, Kính gửi. */
export function SubjectBlock({ model }: { readonly model: ReportModel }) {
  const { addressees } = model;
  return (
    <>
      <div className={classes.type}>{model.typeName}</div>
      <div className={classes.subject}>{model.subject}</div>
      <Rule width={lineUnder([model.subject], 'bold 18.67px', SUBJECT_ROOM)} />
      {addressees.length <= 1 ? (
        <div className={classes.addressee}>
          {`${paperText.call} ${addressees[0] ?? paperText.missing}`}
        </div>
      ) : (
        <div className={classes.addressees}>
          <span>{paperText.call}</span>
          <ul>
            {addressees.map((addressee, index) => (
              <li key={addressee}>
                {`- ${addressee}${index === addressees.length - 1 ? '.' : ';'}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Nơi nhận at the left, authority, room to sign and name at the right. */
export function SignatureBlock({ model }: { readonly model: ReportModel }) {
  const { recipients, signature } = model;
  return (
    <div className={classes.signature}>
      <div>
        <div className={classes.recipientsTitle}>{paperText.recipients}</div>
        {recipients.map((recipient, index) => (
          <div key={recipient} className={classes.recipient}>
            {`- ${recipient}${index === recipients.length - 1 ? '.' : ';'}`}
          </div>
        ))}
      </div>
      <div className={classes.signer}>
        {signature.lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
        <div className={classes.signerName}>{signature.signerName}</div>
      </div>
    </div>
  );
}

export function Rule({ width }: { readonly width: number }) {
  return <div className={classes.rule} style={{ width }} />;
}

export function dateOrBlank({ issuedOn, year }: OfficialHeader): string {
  return issuedOn === null ? paperText.blankDate(year) : formatOfficialDate(issuedOn);
}

/** Net widths of the left column of the head and of the trích yếu, in pixels. */
const ISSUER_ROOM = 244;
const SUBJECT_ROOM = 540;
