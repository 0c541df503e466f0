import path from 'node:path';
import { onTestFinished } from 'vitest';
import { invariant, type Result } from '#app/domain/result.ts';
import { createForkedReader } from '#app/reader/readerClient.ts';
import { initialiseOffice } from '#app/services/initialiseOffice.ts';
import { createOfficeFolder, openOffice, type HostFacts } from '#app/services/openOffice.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** A host whose clock stands at one moment of Viet Nam's wall clock. */
export function hostAt(moment = '2025-10-01T10:00:00'): HostFacts {
  const time = Date.parse(`${moment}+07:00`);
  return {
    clock: () => time,
    actor: 'Nguyễn Thị Lan',
    machine: 'MAY-01',
    onChange: () => undefined,
    reader: createForkedReader(),
    appVersion: '0.0.0-test',
  };
}

/** The sample office in a data folder of its own, without any result. */
export function sampleOffice(moment?: string): ServiceContext {
  return sampleOfficeIn(path.join(temporaryFolder(), 'du-lieu'), moment);
}

export function sampleOfficeIn(root: string, moment?: string): ServiceContext {
  const office = closing(valueOf(createOfficeFolder(root, hostAt(moment))));
  valueOf(initialiseOffice(office, 'sample'));
  return office;
}

/** Closes the data folder and opens it again, as the next start of the program would. */
export function reopen({ connection, folder }: ServiceContext, moment?: string): ServiceContext {
  connection.close();
  return closing(valueOf(openOffice(folder.root, hostAt(moment))));
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
