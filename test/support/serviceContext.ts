import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { invariant, type Result } from '#app/domain/result.ts';
import { initialiseOffice } from '#app/services/initialiseOffice.ts';
import { createOfficeFolder, openOffice } from '#app/services/openOffice.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { hostAt } from './hostAt.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export { hostAt } from './hostAt.ts';

let template: string | undefined;

/** The sample office in a data folder of its own, set up once and copied, without any result. */
export function sampleOffice(): ServiceContext {
  template ??= setUpTemplate();
  const root = path.join(temporaryFolder(), 'du-lieu');
  cpSync(template, root, { recursive: true });
  return closing(valueOf(openOffice(root, hostAt())));
}

function setUpTemplate(): string {
  const root = path.join(mkdtempSync(path.join(tmpdir(), 'bao-cao-mau-')), 'du-lieu');
  const office = valueOf(createOfficeFolder(root, hostAt()));
  valueOf(initialiseOffice(office, 'sample'));
  office.connection.close();
  process.once('exit', () => rmSync(path.dirname(root), { recursive: true, force: true }));
  return root;
}

/** Closes the data folder and opens it again, as the next start of the program would. */
export function reopen({ connection, folder }: ServiceContext): ServiceContext {
  connection.close();
  return closing(valueOf(openOffice(folder.root, hostAt())));
}

/** The same office at another moment. */
export function at(context: ServiceContext, moment: string): ServiceContext {
  return { ...context, clock: hostAt(moment).clock };
}

/** The value of a step the test takes for granted. */
export function valueOf<T>(result: Result<T>): T {
  invariant(result.ok, `the step succeeds: ${JSON.stringify(result)}`);
  return result.value;
}

/** The failure a test expects; a success fails the test. */
export function errorOf(result: Result<unknown>) {
  invariant(!result.ok, 'the step fails');
  return result.error;
}

function closing(context: ServiceContext): ServiceContext {
  onTestFinished(() => {
    context.connection.close();
  });
  return context;
}
