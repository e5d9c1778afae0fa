/** What is asked of the worker about one file, and what becomes of its answer. */
import type { DeskBasis, NoCopyCode } from '../core/gate/file-desk-port';
import type { Vault } from '../core/mask/vault';
import type { AttachInput } from './attach-act';
import type { DeskAnswer, DeskWork, FileDeskLink } from './file-desk-link';

export interface AttachWork {
  judge(input: AttachInput, work: DeskWork): Promise<DeskAnswer>;
  /** @returns The copy, or why there is none. */
  mask(input: AttachInput, work: DeskWork): Promise<AttachInput | NoCopyCode>;
}

export interface AttachWorkSource {
  readonly desk: FileDeskLink;
  readonly basis: () => DeskBasis;
  /** Of the conversation in which the page stands now. */
  readonly vault: () => Vault;
}

export function createAttachWork({ desk, basis, vault }: AttachWorkSource): AttachWork {
  async function copyOnce(input: AttachInput, work: DeskWork) {
    const own = vault();
    const question = { kind: 'mask', input, vault: own.copy(), ...basis() } as const;
    const answer = await desk.ask(question, work);
    if (answer.kind === 'no-copy') return answer.code;
    if (answer.kind !== 'copy') return 'cancelled';
    // The prompt was masked meanwhile, and has taken a number that the copy gives to something else.
    if (!own.absorb(answer.vault)) return undefined;
    return toInput(input, answer);
  }
  return {
    judge: (input, work) => desk.ask({ kind: 'judge', input, ...basis() }, work),
    mask: async (input, work) =>
      (await copyOnce(input, work)) ?? (await copyOnce(input, work)) ?? 'still-found',
  };
}

function toInput(
  input: AttachInput,
  { copy }: Extract<DeskAnswer, { readonly kind: 'copy' }>,
): AttachInput {
  if (copy.kind === 'words' || input.kind === 'words') {
    return { kind: 'words', text: copy.kind === 'words' ? copy.text : '' };
  }
  const { type, lastModified } = input.file;
  return { kind: 'file', file: new File([copy.bytes], copy.name, { type, lastModified }) };
}
