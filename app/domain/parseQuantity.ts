/** Why a text is not taken as a number without asking. */
export type QuantityFlag =
  | 'ambiguousSeparator'
  | 'fraction'
  | 'range'
  | 'sumExpression'
  | 'dash'
  | 'cross'
  | 'words'
  | 'percent'
  | 'date'
  | 'severalNumbers'
  | 'perEach'
  | 'addition'
  | 'negative'
  | 'tooLarge'
  | 'unitMismatch'
  | 'moneyUnitMissing'
  | 'fractionInCount';
