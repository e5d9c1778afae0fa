import { isMalformedKey } from './lexicon/provider-keys';

/** Is the text behind a secret's name a secret, or code, a type, a stand-in, plain words? */

/**
 * `password`: typed by a person, may be short. `machine`: made by a program, random and long.
 * `code`: digits for a door, a phone, one log-in. `plain`: a name such as `key`, which means a secret only before something very random.
 */
export type SecretName = 'password' | 'machine' | 'code' | 'plain';

export interface SecretSetting {
  readonly name: SecretName;
  /** `assigned`: `name = value` and its kin. `told`: in a sentence. `beside`: only a space between. */
  readonly manner: 'assigned' | 'told' | 'beside';
  readonly quoted: boolean;
  /** What stands after the value: a few characters. */
  readonly next: string;
}

const STAND_IN =
  /^(?:x{3,}|\*+|\.{2,}|-+|_+|#+|[?？]+|<.*|\$[({A-Za-z_].*|[{%#@]\{?.*\}|\{.*|%[A-Za-z_].*|\[.*|your.*|my[_-]?(?:password|secret|token|api.?key)|(?:enter|insert|replace|change|add|put|set)[_ -].*|change ?me|example.*|sample|dummy.*|fake|test|foo|bar|null|nil|none|undefined|true|false|yes|no|on|off|string|str|text|varchar.*|int|integer|bool|boolean|number|any|object|bytes?|optional.*|required|hidden|redacted|masked|encrypted|password|passwd|pass|secret|token|key|api.?key|n\/a|todo|tbd|here|.*_here|.*placeholder.*)$/iu;
/** A reference to where the value is kept, or a call that fetches it. */
const CODE =
  /^(?:process\.|os\.|env[.([]|ENV\b|self\.|this\.|args?\.|req(?:uest)?\.|config\.|settings\.|options?\.|params?\.|props\.|user\.|data\.|new [A-Z]|await |function|lambda|async|return|get[A-Z_]|input\(|secrets\.|vault[:.]|ref\+|arn:|\/(?![A-Za-z0-9+/]{39})|\.\/|~\/|https?:)/u;
const CALL = /^[A-Za-z_$][\w$]*(?:(?:\.|::|->)[A-Za-z_$][\w$]*)*(?:\(|\[|$)/u;

/** @returns 0 when it is none; otherwise the score of a finding. */
export function rateSecretValue(value: string, setting: SecretSetting): number {
  const text = value.trim();
  if (text.length < 4 || STAND_IN.test(text) || CODE.test(text)) return 0;
  if (new Set(text).size < 3 || /x{8}|X{8}|\*{5}/u.test(text)) return 0;
  if (setting.manner === 'assigned' && !setting.quoted && CALL.test(text) && !hasMix(text))
    return 0;
  if (!setting.quoted && /^[([](?![\u3000-\u9fff])/u.test(setting.next)) return 0;
  if (!/[0-9A-Za-z]/u.test(text) || /^[a-z][a-z+.-]*:\/\/[^@\s]*$/iu.test(text)) return 0;
  if (/^ENC\[|^vault:|^\{(?:cipher|SSHA)/u.test(text)) return 0;
  if (setting.name === 'plain') return ratePlain(text, setting);
  if (setting.name === 'code') return /^[0-9]{4,10}[#*]?$/u.test(text) ? 0.7 : 0;
  return setting.name === 'password' ? ratePassword(text, setting) : rateMachine(text, setting);
}

function ratePassword(text: string, setting: SecretSetting): number {
  const { manner, quoted } = setting;
  if (manner !== 'assigned') return rateTold(text, setting);
  if (/[\u3040-\u9fff]/u.test(text)) return 0;
  if (/^[A-Za-z]+(?: [A-Za-z]+)+$/u.test(text)) return quoted && isPassphrase(text) ? 0.7 : 0;
  if (hasMix(text)) return 0.9;
  if (quoted) return /[^A-Za-z_\s-]/u.test(text) ? 0.75 : 0;
  return /^[0-9]{4,}$/u.test(text) || /[!#$%&@^~+]/u.test(text) ? 0.7 : 0;
}

function rateTold(text: string, { quoted, next }: SecretSetting): number {
  if (/^[A-Za-z-]{1,20}=/u.test(text) || ALGORITHM.test(text)) return 0;
  // `…です` ends a sentence that says nothing else: even a number or a word is the password then.
  const stated = /^ ?(?:です|でした|だ(?![ァ-ヶ])|になりま|に変更|に設定)/u.test(next);
  if (stated && /^(?:[0-9]{4,12}|[A-Za-z]{5,20})$/u.test(text)) return 0.65;
  if (text.length < 6 && !quoted) return 0;
  if (quoted && /[\u3040-\u9fff]/u.test(text)) return /[0-9]{2}$/u.test(text) ? 0.65 : 0;
  return hasMix(text) && !isPlainNumberOrDate(text) ? 0.8 : 0;
}

const ALGORITHM = /^(?:SHA|MD|AES|RSA|TLS|UTF|Base|Argon|bcrypt|scrypt|PBKDF)-?[0-9]{0,4}\)?$/iu;

function rateMachine(text: string, { manner, quoted }: SecretSetting): number {
  if (/\s/u.test(text) || /[\u3040-\u9fff]/u.test(text) || isMalformedKey(text)) return 0;
  const bits = entropy(text);
  if (manner !== 'assigned') {
    const long = text.length >= 20 && hasMix(text) && bits >= 3.2;
    const random = manner === 'told' && text.length >= 10 && isRandomWord(text);
    return long || random ? 0.75 : 0;
  }
  if (text.length < (quoted ? 8 : 10)) return 0;
  if (!/[0-9]/u.test(text)) {
    // No digit: only what no identifier, path or sentence looks like.
    const strange = isJumble(text) || (quoted && bits >= 3.7 && /[^\w\s.\-/:,]/u.test(text));
    return text.length >= 16 && strange ? 0.7 : 0;
  }
  if (/^[A-Z0-9]+(?:[-_][A-Z0-9]+)+$/u.test(text) && /[A-Z]{3}/u.test(text) && text.length < 30)
    return 0;
  if (/^[0-9]+$/u.test(text)) return text.length >= 14 ? 0.6 : 0;
  if (/^[A-Za-z]+[-_.]?[0-9]{1,3}$/u.test(text)) return 0;
  // The name of a machine or a resource: app2-test-0001.
  if (!quoted && text.length < 30 && /^[a-z][a-z0-9]*(?:-[a-z0-9]+){2,}$/u.test(text)) return 0;
  return bits >= 2.8 ? 0.85 : 0;
}

function ratePlain(text: string, { quoted }: SecretSetting): number {
  if (!quoted || /[^A-Za-z0-9+/=_-]/u.test(text) || text.length < 24) return 0;
  const mixed = /[a-z]/u.test(text) && /[A-Z]/u.test(text) && /[0-9]/u.test(text);
  return mixed && entropy(text) >= 3.9 ? 0.7 : 0;
}

/** Capitals, small letters and digits in turns: no word, no name, no number of a version. */
function isRandomWord(text: string): boolean {
  return (
    /^[A-Za-z0-9_-]+$/u.test(text) &&
    (text.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[0-9])|[0-9](?=[A-Za-z])/gu) ?? []).length >= 5
  );
}

/** Signs of many kinds between letters: neither words nor code look so. */
export function isJumble(text: string): boolean {
  return hasMix(text) && new Set(text.match(/[^\w\s.,'"]/gu) ?? []).size >= 5;
}

/** Stands alone on its line, so it must look like nothing but a password. */
export function isTypedPassword(text: string): boolean {
  if (STAND_IN.test(text) || CODE.test(text) || isPlainNumberOrDate(text)) return false;
  if (/^[\w.+-]+@[\w-]+\.|:\/\/|^[\w-]+\.[a-z]{1,5}$|[<>(){}=;]/iu.test(text)) return false;
  const kinds = [/[a-z]/u, /[A-Z]/u, /[0-9]/u, /[!#$%&@^~+*?_-]/u];
  return /[0-9]/u.test(text) && kinds.filter((kind) => kind.test(text)).length >= 3;
}

/** Four words or more in lower case, which tell the reader nothing. */
export function isPassphrase(text: string): boolean {
  return (
    /^[a-z]{2,}(?: [a-z]{2,}){3,9}$/u.test(text) &&
    !/\b(?:please|enter|your|must|should|invalid|wrong|incorrect|required|password|passphrase|forgot|reset|minimum|is|are|be|cannot|not|the|this|for|of)\b/u.test(
      text,
    )
  );
}

/** Letters and something else: what password rules ask for, and plain words lack. */
function hasMix(text: string): boolean {
  return /[A-Za-z]/u.test(text) && /[0-9!#$%&@^~+*?=]/u.test(text);
}

function isPlainNumberOrDate(text: string): boolean {
  return /^[0-9./:-]+$/u.test(text);
}

/** Shannon entropy in bits per character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
