import { searchKey } from '#app/domain/searchKey.ts';
import type { Office, Signer } from '#app/storage/officeStore.ts';
import type { OfficialHeader, SignatureBlock } from '#app/domain/reportModel.ts';

/** Header of the paper for the body that issues it (Nghị định 30/2020, Phụ lục I, ô 2, 3, 4). */
export function officialHeader(office: Office, year: number): OfficialHeader {
  const commune = office.communeName.toLocaleUpperCase('vi');
  const blanks = { number: null, issuedOn: null, place: office.place, year };
  return office.issuingBody === 'ubnd'
    ? {
        superior: null,
        issuerLines: ['ỦY BAN NHÂN DÂN', commune],
        issuerName: `Ủy ban nhân dân ${office.communeName}`,
        symbol: 'BC-UBND',
        ...blanks,
      }
    : {
        superior: `UBND ${commune}`,
        issuerLines: [office.departmentName.toLocaleUpperCase('vi')],
        issuerName: office.departmentName,
        symbol: `BC-${office.departmentAbbreviation}`,
        ...blanks,
      };
}

/** A letter has no type in its symbol: who issues it and who drafted it (Phụ lục I, ô 3). */
export function letterSymbol({
  issuingBody,
  departmentAbbreviation,
}: Pick<Office, 'issuingBody' | 'departmentAbbreviation'>): string {
  return issuingBody === 'ubnd' ? `UBND-${departmentAbbreviation}` : departmentAbbreviation;
}

/** "Ủy ban nhân dân xã", as the body names itself after the first mention. */
export function shortIssuerName(office: Office): string {
  if (office.issuingBody === 'phong') return office.departmentName;
  return `Ủy ban nhân dân ${communeKind(office)}`;
}

/**
 * Who issued the công văn that passed the request on: the paper itself says so.
 * It is the commune's own, so the committee stands unless the department is named,
 * whichever of the two issues the report.
 */
export function passedOnIssuerName(office: Office, documentIssuer: string | null): string {
  const isDepartment =
    documentIssuer !== null && searchKey(documentIssuer).includes(searchKey(office.departmentName));
  return isDepartment ? office.departmentName : `Ủy ban nhân dân ${communeKind(office)}`;
}

/** Kinds of unit of the commune level; a name without one is written in full. */
const COMMUNE_KINDS = ['xã', 'phường', 'đặc khu'] as const;

function communeKind({ communeName }: Office): string {
  const name = communeName.toLocaleLowerCase('vi');
  return COMMUNE_KINDS.find((kind) => name.startsWith(`${kind} `)) ?? communeName;
}

/** Authority lines by the capacity the signer acts in (Nghị định 30/2020, Điều 13; Phụ lục I, ô 7a). */
export function signatureBlock(office: Office): SignatureBlock {
  const signer = office.signers[0];
  if (signer === undefined) return { lines: collectiveLines(office), signerName: '' };
  return { lines: authorityLines(office, signer), signerName: signer.name };
}

/** Items of Nơi nhận; the first answers "Kính gửi", the last says who keeps a copy. */
export function recipientItems(office: Office): string[] {
  const keep = `Lưu: VT, ${office.departmentAbbreviation}`;
  const committee = `UBND ${communeKind(office)}`;
  return office.issuingBody === 'ubnd'
    ? ['Như trên', `Chủ tịch, các Phó Chủ tịch ${committee}`, 'Phòng VH-XH', keep]
    : ['Như trên', `Lãnh đạo ${committee}`, keep];
}

function authorityLines(office: Office, { authority, title }: Signer): string[] {
  const head = office.issuingBody === 'ubnd' ? 'CHỦ TỊCH' : 'TRƯỞNG PHÒNG';
  const ownTitle = title.toLocaleUpperCase('vi');
  switch (authority) {
    case 'head':
      return [...collectiveLines(office), ownTitle];
    case 'deputyForHead':
      return [...collectiveLines(office), `KT. ${head}`, ownTitle];
    case 'acting':
      return [...collectiveLines(office), `Q. ${head}`];
    case 'byOrder':
      return ['TL. CHỦ TỊCH', ownTitle];
    case 'authorised':
      return ['TUQ. CHỦ TỊCH', ownTitle];
  }
}

/** Only a People's Committee decides as a body and signs "TM."; a department's head signs in person. */
function collectiveLines(office: Office): string[] {
  return office.issuingBody === 'ubnd' ? ['TM. ỦY BAN NHÂN DÂN'] : [];
}
