/** The act whose files are being read or decided about, and what the panel shows of it. */
import { decideTogether, type FileReport } from '../core/file/file-report';
import type { NoCopyCode } from '../core/gate/file-desk-port';
import type { AttachState, PanelFile } from '../core/gate/panel-port';
import type { AttachAct, AttachInput } from './attach-act';

export interface Current {
  readonly act: AttachAct;
  readonly abort: AbortController;
  inputs: readonly AttachInput[];
  /** One for each input, in the same order, as far as they have been read. */
  readonly reports: FileReport[];
  phase: 'reading' | 'held' | 'masking';
  /** 0 to 1. */
  done: number;
  heldAtMs: number;
  noCopy?: NoCopyCode;
}

export function toCurrent(act: AttachAct): Current {
  const abort = new AbortController();
  return { act, abort, inputs: [], reports: [], phase: 'reading', done: 0, heldAtMs: 0 };
}

export function canMask({ reports, noCopy }: Current): boolean {
  return noCopy === undefined && decideTogether(reports).canMask;
}

export function toAttachState(current: Current): AttachState {
  const { phase, done, reports, inputs, noCopy } = current;
  const files = inputs.map((input, index) => toPanelFile(input, reports[index]));
  if (phase !== 'held') return { kind: phase, files, done };
  return {
    kind: 'held',
    files,
    ...decideTogether(reports),
    canMask: canMask(current),
    ...(noCopy !== undefined && { noCopy }),
  };
}

function toPanelFile(input: AttachInput, report: FileReport | undefined): PanelFile {
  const judged = report && { report };
  if (input.kind === 'words') return { bytes: input.text.length, ...judged };
  return { name: input.file.name, bytes: input.file.size, ...judged };
}
