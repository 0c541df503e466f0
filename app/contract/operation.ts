import { oc, type } from '@orpc/contract';
import type { AppError } from '#app/domain/result.ts';

/** Base of every operation: expected failures travel as data, their sentences are in `messages.vi.ts`. */
export const operation = oc.errors({ APP_ERROR: { status: 422, data: type<AppError>() } });
