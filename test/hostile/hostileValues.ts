import * as fc from 'fast-check';
import type { z } from 'zod';

/** Texts that have broken programs before, and none that only one field would take. */
const NASTY_TEXTS = [
  '',
  ' ',
  '\0',
  '\uD800',
  '\u202Eđảo',
  '../../../etc/passwd',
  'C:\\Windows\\System32',
  "'; drop table unit; --",
  '%_\\*"',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '{nguon}',
  '__proto__',
  'constructor',
  '9'.repeat(400),
  'ạ'.repeat(20_000),
  '2025-02-31',
  '0000-00-00',
  '99:99',
];

const NASTY_NUMBERS = [0, -0, -1, 0.5, 1e21, -1e21, 2 ** 53, 2 ** 31, Number.MIN_VALUE];

/** Anything JSON or a form can carry. */
const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...NASTY_TEXTS, ...NASTY_NUMBERS, null, true, [], {}),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant([[[[[[[[]]]]]]]]),
  fc.constant(JSON.parse('{"__proto__": {"isAdmin": true}, "toString": 1}')),
);

/**
 * Values near a schema: each part is mostly of its own kind, with known words
 * of the office, bounds and broken ones, and now and then something else
 * altogether. `schema.safeParse` says afterwards which of them are valid.
 */
export function near(schema: z.ZodType, words: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 12, arbitrary: kindOf(schema, words) },
    { weight: 1, arbitrary: garbage },
  );
}

type Definition = { readonly type: string } & Readonly<Record<string, unknown>>;

function kindOf(schema: z.ZodType, words: readonly string[]): fc.Arbitrary<unknown> {
  const definition: Definition = Object(Reflect.get(schema._zod, 'def'));
  const below = (part: unknown): fc.Arbitrary<unknown> => near(asSchema(part), words);
  switch (definition.type) {
    case 'string':
      return fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...words) },
        { weight: 2, arbitrary: fc.string({ maxLength: 40 }) },
        { weight: 1, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
      );
    case 'number':
    case 'int':
      return fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 0, max: 60 }) },
        { weight: 1, arbitrary: fc.constantFrom(...NASTY_NUMBERS) },
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'undefined':
    case 'void':
      return fc.constant(undefined);
    case 'literal':
      return fc.constantFrom<unknown>(...Object.values(Object(definition['values'])));
    case 'enum':
      return fc.constantFrom<unknown>(...Object.values(Object(definition['entries'])));
    case 'array':
      return fc.array(below(definition['element']), { maxLength: 3 });
    case 'tuple':
      return fc.tuple(...Object.values(Object(definition['items'])).map(below));
    case 'object':
      return objectNear(Object(definition['shape']), words);
    case 'record':
      return fc.dictionary(fc.constantFrom(...words, '__proto__'), below(definition['valueType']), {
        maxKeys: 3,
      });
    case 'union':
      return fc.oneof(...Object.values(Object(definition['options'])).map(below));
    case 'nullable':
      return fc.option(below(definition['innerType']), { nil: null });
    case 'optional':
    case 'default':
    case 'prefault':
      return fc.option(below(definition['innerType']), { nil: undefined });
    case 'readonly':
    case 'nonoptional':
      return below(definition['innerType']);
    case 'pipe':
      return below(definition['in']);
    case 'file':
      return fc
        .tuple(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...FILE_NAMES))
        .map(([bytes, name]) => new File([new Uint8Array(bytes)], name));
    case 'unknown':
    case 'any':
    case 'custom':
      return garbage;
    default:
      throw new Error(`no hostile values are known for ${definition.type}`);
  }
}

const FILE_NAMES = ['bao-cao.xlsx', 'CON.docx', '../../vuot.pdf', 'a'.repeat(300), '.zip', ''];

/** A field may be missing, doubled by another name or of another kind. */
function objectNear(
  shape: Readonly<Record<string, unknown>>,
  words: readonly string[],
): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(shape).map(([name, part]) => [name, near(asSchema(part), words)]),
  );
  return fc.oneof(
    { weight: 12, arbitrary: fc.record(fields) },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.record({ ...fields, la: garbage }) },
  );
}

function asSchema(value: unknown): z.ZodType {
  if (typeof value !== 'object' || value === null || !('_zod' in value)) {
    throw new Error('a part of a schema is a schema');
  }
  return value as z.ZodType;
}
