import { allMatches } from '../all-matches';
import { BY_CONTEXT } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';
import { isPassphrase } from '../secret-value';

/** BIP 39: 12 to 24 words of three to eight letters, in one row or numbered. */
const SEED =
  /(?:(?:recovery|seed|backup|secret|mnemonic|wallet)[ -](?:phrase|words?|seed)|mnemonic|(?:リカバリー|シード|復元|ニーモニック)(?:・?フレーズ)?)[^\n:：は]{0,24}(?::|は|is|=)[ \n]{0,3}["'「]?(?<value>(?:[0-9]{1,2}[.)] ?)?[a-z]{3,8}(?:[ ,\n]{1,2}(?:[0-9]{1,2}[.)] ?)?[a-z]{3,8}){11,23})(?![A-Za-z])/giu;
/** Four lower-case words or more behind the name of a passphrase. */
const PASSPHRASE =
  /(?:pass ?phrase|パスフレーズ|合言葉)(?: (?:for|of|to|on) [\w .-]{1,24}?)?(?: is| was|は|が)?\s?[:：]?\s?["'「]?(?<value>[a-z]{2,}(?: [a-z]{2,}){3,9})(?=["'」.。\s]|$)/giu;

/** Secrets made of plain words: wallets' recovery phrases, passphrases. */
export const recoveryPhrase: Recognizer = {
  id: 'recovery-phrase',
  evidence: BY_CONTEXT,
  types: ['SECRET'],
  needs: ['latin'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const match of allMatches(text, SEED)) yield toCandidate(match, 0.9);
    for (const match of allMatches(text, PASSPHRASE)) {
      if (isPassphrase(match.groups?.['value'] ?? '')) yield toCandidate(match, 0.7);
    }
  },
};

function toCandidate(match: RegExpExecArray, score: number): Candidate {
  const value = match.groups?.['value'] ?? '';
  const start = match.index + match[0].lastIndexOf(value);
  return { start, end: start + value.length, type: 'SECRET', score };
}

export function examples(): RecognizerExamples {
  const words = 'umi kaze yama kawa sora hoshi mori tani hana tori kumo yuki';
  return {
    positive: [
      [`recovery phrase: ${words}`, words],
      [`シードフレーズは「${words}」です`, words],
      ['passphrase for the key: seven brown gulls landing', 'seven brown gulls landing'],
    ],
    negative: [
      'A recovery phrase has twelve words.',
      'passphrase: please enter the phrase again',
      'The passphrase is required for all keys',
      'シードフレーズは紙に書いて保管します',
    ],
  };
}
