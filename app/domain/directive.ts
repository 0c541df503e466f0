/** Kinds of paper a directive can be; `khac` is any other. */
export const DOCUMENT_TYPES = [
  'cong-van',
  'ke-hoach',
  'thong-bao',
  'quyet-dinh',
  'chi-thi',
  'giay-moi',
  'bao-cao',
  'to-trinh',
  'huong-dan',
  'thu-ngo',
  'khac',
] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/**
 * A directive as read from its paper. Null or empty wherever the text does not
 * state a thing; offsets are code points into the NFC text.
 */
export type Directive = {
  readonly readable: boolean;
  readonly reason: string | null;
  readonly documentType: DocumentType | null;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
  readonly issuedOn: string | null;
  readonly subject: string | null;
  readonly addressees: readonly string[];
  readonly references: readonly DocumentReference[];
  readonly theme: string | null;
  readonly slogans: readonly string[];
  readonly forms: readonly string[];
  readonly activities: readonly string[];
  readonly periods: readonly { readonly start: string; readonly end: string }[];
  readonly events: readonly DirectiveEvent[];
  readonly duties: readonly { readonly unit: string; readonly text: string }[];
  readonly reportDueOn: string | null;
  readonly reportDueTime: string | null;
  readonly contactEmails: readonly string[];
  readonly recipients: readonly string[];
  readonly signer: { readonly title: string | null; readonly name: string | null } | null;
  readonly signatureStamps: readonly SignatureStamp[];
  readonly evidence: Readonly<Record<string, { readonly start: number; readonly end: number }>>;
  readonly text: string | null;
};

type DocumentReference = { readonly number: string; readonly date: string | null };

type DirectiveEvent = {
  readonly name: string;
  readonly theme: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly venue: string | null;
  readonly programme: readonly ProgrammeRow[];
};

type ProgrammeRow = {
  readonly order: number;
  readonly title: string;
  readonly timeText: string;
  readonly date: string | null;
  readonly part: string | null;
};

type SignatureStamp = {
  readonly signedAt: string;
  readonly name: string;
  readonly email: string | null;
};

/** Nothing stated: what is entered by hand begins with it. */
export const BLANK_DIRECTIVE = {
  readable: true,
  reason: null,
  documentType: null,
  issuer: null,
  number: null,
  symbol: null,
  place: null,
  issuedOn: null,
  subject: null,
  addressees: [],
  references: [],
  theme: null,
  slogans: [],
  forms: [],
  activities: [],
  periods: [],
  events: [],
  duties: [],
  reportDueOn: null,
  reportDueTime: null,
  contactEmails: [],
  recipients: [],
  signer: null,
  signatureStamps: [],
  evidence: {},
  text: null,
} as const satisfies Directive;
