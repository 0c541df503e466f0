import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { CORE_NODE_OPTIONS } from '#app/hosts/coreHeap.ts';

const MAIN = path.resolve('app/hosts/loopback/main.ts');

/** The loopback host as a process of its own on a data folder. */
export function startHostProcess(folder: string): ChildProcess {
  return spawn(process.execPath, [...CORE_NODE_OPTIONS, MAIN, '--data', folder], { stdio: 'pipe' });
}

/** Its address, which it says first. */
export function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error('stdout is piped');
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('close', () => reject(new Error('the host ended without an address')));
  });
}
