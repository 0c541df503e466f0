import { keepCompiledCode } from '../keepCompiledCode.ts';

/** `npm run host`: see `runLoopbackHost.ts`, which is loaded once compiled code is kept. */
keepCompiledCode();
await import('./runLoopbackHost.ts');
