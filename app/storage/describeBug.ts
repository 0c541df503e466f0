/** A bug as it may leave the office: what kind it is and where it happened. */
export type BugFacts = {
  readonly name: string;
  readonly code: string | null;
  /** Functions and places of the program, nearest first. */
  readonly frames: readonly string[];
};

const MOST_FRAMES = 12;

/**
 * What a bug says without a word of the data. Its message is left out: it may
 * quote a name, a number or the path of a person's file, and the places tell
 * which message it was.
 */
export function describeBug(error: unknown): BugFacts {
  if (!(error instanceof Error)) return { name: typeof error, code: null, frames: [] };
  const code: unknown = 'code' in error ? error.code : null;
  return {
    name: /^[A-Za-z]{1,40}$/u.test(error.name) ? error.name : 'Error',
    code: typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/u.test(code) ? code : null,
    frames: framesOf(error),
  };
}

/** The function of the program that called `asked`, for naming what took long. */
export function nameCaller(asked: (...given: never[]) => unknown): string {
  const place = new Error('asked for its frames alone');
  Error.captureStackTrace(place, asked);
  return framesOf(place)[0] ?? 'unknown';
}

/** Paths are cut to those inside the program: what stands before names the person's account. */
function framesOf({ stack = '', message }: Error): string[] {
  const frames = stack.replace(message, '').matchAll(FRAME);
  return Array.from(frames, ([, name = '', place = '']) =>
    name === '' ? place : `${name} ${place}`,
  ).slice(0, MOST_FRAMES);
}

const FRAME =
  /^ +at (?:async )?(?:([\w.$<>[\] ]{1,80}) )?\(?(?:file:\/\/)?[^\n()]*?\b((?:node_modules|app|renderer|electron|test|build)\/[\w@./+-]+:\d+:\d+|node:[\w/]+:\d+:\d+)\)?$/gmu;
