import type { StandardHandleResult } from '@orpc/server/standard';

/**
 * Puts an answer with files together before it is sent. Node 24 writes a form
 * piece by piece and throws outside any call when the page goes away in
 * between, which would end the host; bytes that are already there are simply
 * dropped. Files of this product fit into memory.
 */
export async function sendFilesWhole({
  next,
}: {
  readonly next: () => Promise<StandardHandleResult>;
}): Promise<StandardHandleResult> {
  const result = await next();
  if (!result.matched || !(result.response.body instanceof FormData)) return result;
  const form = new Response(result.response.body);
  const bytes = new Uint8Array(await form.arrayBuffer());
  return {
    ...result,
    response: {
      ...result.response,
      headers: {
        ...result.response.headers,
        'content-type': form.headers.get('content-type') ?? 'multipart/form-data',
      },
      body: new ReadableStream({
        start: (controller) => {
          controller.enqueue(bytes);
          controller.close();
        },
      }),
    },
  };
}
