import { z } from 'zod';
import type { HostPort } from './parentPort.ts';

/**
 * A page's port that hands on whole frames of the protocol alone. What oRPC
 * cannot take apart it rejects where nobody listens, and that would end the
 * process that owns the data; here it is dropped, as a page of ours never sends it.
 * The order of frames is kept.
 */
export function guardPagePort(port: HostPort): HostPort {
  let before: Promise<void> = Promise.resolve();
  return {
    start: () => port.start(),
    close: () => port.close(),
    postMessage: (message) => port.postMessage(message),
    on: (event, listener) => {
      if (event !== 'message') {
        port.on(event, listener);
        return;
      }
      port.on('message', (message) => {
        before = handOn(before, message, listener);
      });
    },
  };
}

type Message = Parameters<Parameters<HostPort['on']>[1]>[0];

async function handOn(
  before: Promise<void>,
  message: Message,
  listener: (message: Message) => void,
): Promise<void> {
  await before;
  if (await isWholeFrame(message?.data)) listener(message);
}

const headersSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** A request, an event of a stream that a page sends, or the end of a call; `t` is missing for a request. */
const frameSchema = z.union([
  z.object({
    i: z.string(),
    t: z.literal(1).optional(),
    p: z.object({
      u: z
        .string()
        .startsWith('/')
        .refine((path) => URL.canParse(path, 'http://orpc')),
      m: z.string().optional(),
      h: headersSchema.optional(),
    }),
  }),
  z.object({
    i: z.string(),
    t: z.literal(3),
    p: z.object({ e: z.enum(['message', 'error', 'done']) }),
  }),
  z.object({ i: z.string(), t: z.literal(4) }),
]);

/** Ends the JSON of a frame that carries bytes; no UTF-8 text has it. */
const DELIMITER = 0xff;

async function isWholeFrame(raw: unknown): Promise<boolean> {
  const parts = takeApart(raw);
  if (parts === null) return false;
  const frame = frameSchema.safeParse(parts.json);
  if (!frame.success) return false;
  if (frame.data.t === 3 || frame.data.t === 4) return true;
  return isWholeForm(frame.data.p.h?.['content-type'], parts.bytes);
}

function takeApart(raw: unknown): { readonly json: unknown; readonly bytes: Uint8Array } | null {
  try {
    if (typeof raw === 'string') return { json: JSON.parse(raw), bytes: new Uint8Array() };
    if (!(raw instanceof Uint8Array || raw instanceof ArrayBuffer)) return null;
    const bytes = raw instanceof Uint8Array ? raw : new Uint8Array(raw);
    const end = bytes.indexOf(DELIMITER);
    const text = new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end));
    return {
      json: JSON.parse(text),
      bytes: end === -1 ? new Uint8Array() : bytes.subarray(end + 1),
    };
  } catch {
    return null;
  }
}

/** Files come as a form, whose parts have to be found. */
async function isWholeForm(
  contentType: string | readonly string[] | undefined,
  bytes: Uint8Array,
): Promise<boolean> {
  const type = typeof contentType === 'string' ? contentType : (contentType?.join() ?? '');
  if (!type.startsWith('multipart/form-data')) return true;
  try {
    await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
    return true;
  } catch {
    return false;
  }
}
