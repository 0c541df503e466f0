import { parseArgs } from 'node:util';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import type { SubmissionKind } from '#app/domain/foldSubmissions.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { USAGE_ERRORS } from './usage.vi.ts';

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'init'; readonly sample: boolean; readonly office: OfficeOptions | null }
  | { readonly name: 'units list' | 'status' | 'undo' | 'audit verify' | 'check' }
  | { readonly name: 'units import'; readonly file: string }
  | { readonly name: 'intake'; readonly files: readonly string[] }
  | { readonly name: 'restore'; readonly file: string; readonly passphraseFile: string | null }
  | {
      readonly name: 'import';
      readonly files: readonly string[];
      readonly receivedOn: string | null;
      readonly kind: SubmissionKind | null;
      readonly apply: boolean;
    }
  | { readonly name: 'report'; readonly out: string; readonly submit: boolean }
  | {
      readonly name: 'backup';
      readonly out: string | null;
      readonly passphraseFile: string | null;
    };

export type OfficeOptions = {
  readonly commune: string;
  readonly place: string;
  readonly superior: string | null;
  readonly signer: string | null;
};

export type CommandLine = {
  readonly command: Command;
  readonly data: string | null;
  readonly campaign: string | null;
  readonly json: boolean;
};

type CommandName = Exclude<Command['name'], 'help'>;
type Options = ReturnType<typeof readOptions>['values'];

/** Options each command takes beside --data and --json; anything else is bad usage. */
const ALLOWED: Readonly<Record<CommandName, readonly (keyof Options)[]>> = {
  intake: [],
  init: ['sample', 'commune', 'place', 'superior', 'signer'],
  'units list': [],
  'units import': [],
  import: ['received', 'kind', 'apply', 'campaign'],
  status: ['campaign'],
  report: ['out', 'submit', 'campaign'],
  undo: [],
  'audit verify': [],
  backup: ['out', 'passphrase-file'],
  restore: ['passphrase-file'],
  check: [],
};

const NO_OFFICE = { data: null, campaign: null, json: false } as const;

/** Reads the words of a call. The error is the Vietnamese sentence to print; exit code 2. */
export function parseCommandLine(words: readonly string[]): Result<CommandLine, string> {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions(words);
  } catch (error) {
    return fail(optionError(error, words));
  }
  const { values, positionals } = options;
  if (values.help === true) return ok({ ...NO_OFFICE, command: { name: 'help' } });
  const empty = Object.entries(values).find(([, value]) => value === '');
  if (empty !== undefined) return fail(USAGE_ERRORS.missingValue(`--${empty[0]}`));
  const name = commandName(positionals);
  if (!name.ok) return name;
  const rest = positionals.slice(name.value.split(' ').length);
  const allowed = new Set<string>([...ALLOWED[name.value], 'data', 'json']);
  const foreign = Object.keys(values).find((option) => !allowed.has(option));
  if (foreign !== undefined) return fail(USAGE_ERRORS.unknownOption(`--${foreign}`));
  const command = readCommand(name.value, rest, values);
  if (!command.ok) return command;
  return ok({
    command: command.value,
    data: values.data ?? null,
    campaign: values.campaign ?? null,
    json: values.json ?? false,
  });
}

function readOptions(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    strict: true,
    options: {
      data: text,
      campaign: text,
      json: flag,
      sample: flag,
      commune: text,
      place: text,
      superior: text,
      signer: text,
      received: text,
      kind: text,
      apply: flag,
      out: text,
      submit: flag,
      'passphrase-file': text,
      help: flag,
    },
  });
}

function commandName([first, second]: readonly string[]): Result<CommandName, string> {
  if (first === undefined) return fail(USAGE_ERRORS.noCommand);
  const names = Object.keys(ALLOWED).filter((name): name is CommandName => name in ALLOWED);
  const found =
    names.find((name) => name === `${first} ${second ?? ''}`) ??
    names.find((name) => name === first);
  return found === undefined
    ? fail(USAGE_ERRORS.unknownCommand([first, second].filter(Boolean).join(' ')))
    : ok(found);
}

function readCommand(
  name: CommandName,
  rest: readonly string[],
  values: Options,
): Result<Command, string> {
  const files =
    name === 'import' || name === 'intake'
      ? Infinity
      : Number(name === 'units import' || name === 'restore');
  const extra = rest[files];
  if (extra !== undefined) return fail(USAGE_ERRORS.tooMany(extra));
  const [file] = rest;
  if (files > 0 && file === undefined) return fail(USAGE_ERRORS.missingFile);
  switch (name) {
    case 'init':
      return readInit(values);
    case 'units import':
      return ok({ name, file: file ?? '' });
    case 'restore':
      return ok({ name, file: file ?? '', passphraseFile: values['passphrase-file'] ?? null });
    case 'intake':
      return ok({ name, files: rest });
    case 'import':
      return readImport(rest, values);
    case 'report':
      return values.out === undefined
        ? fail(USAGE_ERRORS.missingOption('--out'))
        : ok({ name, out: values.out, submit: values.submit ?? false });
    case 'backup':
      return readBackup(values);
    case 'units list':
    case 'status':
    case 'undo':
    case 'audit verify':
    case 'check':
      return ok({ name });
  }
}

/** Only a packet at a place of its own is encrypted: backups of the folder stay plain. */
function readBackup(values: Options): Result<Command, string> {
  const passphraseFile = values['passphrase-file'] ?? null;
  return passphraseFile !== null && values.out === undefined
    ? fail(USAGE_ERRORS.missingOption('--out'))
    : ok({ name: 'backup', out: values.out ?? null, passphraseFile });
}

function readInit(values: Options): Result<Command, string> {
  if (values.sample === true) {
    const described = (['commune', 'place', 'superior', 'signer'] as const).find(
      (option) => values[option] !== undefined,
    );
    return described === undefined
      ? ok({ name: 'init', sample: true, office: null })
      : fail(USAGE_ERRORS.sampleAlone(`--${described}`));
  }
  if (values.commune === undefined)
    return fail(USAGE_ERRORS.missingOption('--commune (hoặc --sample)'));
  if (values.place === undefined) return fail(USAGE_ERRORS.missingOption('--place'));
  return ok({
    name: 'init',
    sample: false,
    office: {
      commune: values.commune,
      place: values.place,
      superior: values.superior ?? null,
      signer: values.signer ?? null,
    },
  });
}

function readImport(files: readonly string[], values: Options): Result<Command, string> {
  const kinds = ['first', 'replace', 'add', 'correct'] as const;
  const kind = kinds.find((each) => each === values.kind) ?? null;
  if (values.kind !== undefined && kind === null) return fail(USAGE_ERRORS.badKind(values.kind));
  const apply = values.apply ?? false;
  if (values.received === undefined)
    return ok({ name: 'import', files, receivedOn: null, kind, apply });
  const received = parseVietnameseDate(values.received);
  return received.ok
    ? ok({ name: 'import', files, receivedOn: received.value, kind, apply })
    : fail(USAGE_ERRORS.badDate(values.received));
}

function optionError(error: unknown, words: readonly string[]): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const option = words.find((word) => word.startsWith('-')) ?? '';
  const named =
    error instanceof Error ? (/'(-[^' ]*)/u.exec(error.message)?.[1] ?? option) : option;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return USAGE_ERRORS.unknownOption(named);
  return words.some((word) => word.startsWith(`${named}=`))
    ? USAGE_ERRORS.needlessValue(named)
    : USAGE_ERRORS.missingValue(named);
}
