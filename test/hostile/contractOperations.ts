import type { z } from 'zod';
import { contract } from '#app/contract/contract.ts';

/** One operation of the contract by its name, with the schema of its input if it takes one. */
export type Operation = {
  readonly name: string;
  readonly path: readonly string[];
  readonly input: z.ZodType | null;
};

/** Every operation, found by walking the contract itself, so that a new one is attacked too. */
export function listOperations(): Operation[] {
  return walk(contract, []);
}

function walk(node: unknown, path: readonly string[]): Operation[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('~orpc' in node) {
    const input: unknown = Reflect.get(Object(node['~orpc']), 'inputSchema') ?? null;
    return [{ name: path.join('.'), path, input: isSchema(input) ? input : null }];
  }
  return Object.entries(node).flatMap(([name, below]) => walk(below, [...path, name]));
}

function isSchema(value: unknown): value is z.ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value;
}
