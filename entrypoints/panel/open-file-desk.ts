/** Starts the worker that reads files, and hands it the guard's port. */
import type { DeskStart } from './desk-start';

let worker: Worker | undefined;

/** The worker of an earlier port has nobody left to answer: it goes, with all that it holds. */
export function openFileDesk(port: MessagePort): void {
  worker?.terminate();
  worker = new Worker(new URL('./file-desk.worker.ts', import.meta.url), { type: 'module' });
  const started = worker;
  void import('../../platform/name-model').then(async ({ readNameBytes }) => {
    const names = await readNameBytes();
    const start: DeskStart = { names, root: new URL('/', location.href).href };
    started.postMessage(start, [port, ...(names ? [names.buffer] : [])]);
  });
}
