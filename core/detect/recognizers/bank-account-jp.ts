import { allMatches } from '../all-matches';
import { BY_CONTEXT } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** 10180-12345671, as Yuucho writes it beside its name; and 口座番号 with the branch in front. */
const JOINED =
  /(?:(?:ゆうちょ|郵便|記号番号)[^0-9\n]{0,16}1[0-9]{3}0|口座番号[^0-9\n]{0,8}[0-9]{3})-(?<number>[0-9]{6,8})(?![0-9-])/gu;
/** What comes next after one account: "from 1234567 to 7654321". */
const CHANGED = /^(?:から|→|->|を|、旧|、新)[^0-9\n]{0,8}(?<number>[0-9]{7})(?![0-9-])/u;
/** 普通 1234567, 口座番号：1234567, 記号12340 番号12345671: the kind of account stands right before. */
const ACCOUNT =
  /(?:(?<kind>普通預?金?口?座?|当座預?金?|貯蓄預?金?|\((?:普|当|貯)\)|(?<![\u3400-\u9fff])(?:普|当)(?= ?[0-9]{7})|口座番号|口座No\.?|ゆうちょ(?:口座)?番号|account (?:number|no\.?))[^0-9\n]{0,10}|記号[:\s]{0,3}[0-9]{5}[^0-9]{0,12}番号[:\s]{0,3})(?<number>[0-9](?:[ -]?[0-9]){5,7})(?![0-9-])/giu;
/** 普通 is a plain word too: then a bank must be near. */
const BANK =
  /(?:銀行|信用金庫|信金|信組|信用組合|農協|ゆうちょ|労金|支店|本店|口座|振込|振り込|引き?落|bank)/iu;
/** A bank may be named behind the number, too. */
const AROUND_ACCOUNT = 40;

/** Japanese bank account numbers: seven digits after the kind of account. */
export const bankAccountJp: Recognizer = {
  id: 'bank-account-jp',
  evidence: BY_CONTEXT,
  types: ['BANK_ACCOUNT_JP'],
  needs: ['digit'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const { index, 0: whole, groups } of allMatches(text, JOINED)) {
      const end = index + whole.length;
      const start = end - (groups?.['number']?.length ?? 0);
      yield { start, end, type: 'BANK_ACCOUNT_JP', score: 0.9 };
    }
    for (const match of allMatches(text, ACCOUNT)) {
      const number = match.groups?.['number'] ?? '';
      const end = match.index + match[0].length;
      const kind = match.groups?.['kind'] ?? '';
      const bank = BANK.test(
        text.slice(Math.max(0, match.index - 60), match.index) +
          match[0] +
          text.slice(end, end + AROUND_ACCOUNT).replace(/\n[\s\S]*/u, ''),
      );
      if (/^(?:普|当|貯|\(|account)/iu.test(kind) && !bank) continue;
      if (/^[年月日円件個]/u.test(text.slice(end, end + 1))) continue;
      yield { start: end - number.length, end, type: 'BANK_ACCOUNT_JP', score: bank ? 0.92 : 0.8 };
      const next = CHANGED.exec(text.slice(end, end + 20));
      const other = next?.groups?.['number'];
      if (next && other !== undefined) {
        const until = end + next[0].length;
        yield { start: until - other.length, end: until, type: 'BANK_ACCOUNT_JP', score: 0.85 };
      }
    }
  },
};

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['振込先は架空銀行 本店営業部 普通 0012345です', '0012345'],
      ['架空信金 東支店 （当）１２３４５６７', '１２３４５６７'],
      ['口座番号：7654321', '7654321'],
      ['口座番号が0012345から0067890に変わりました', '0067890'],
      ['返金口座 普 0012345（架空銀行）', '0012345'],
      ['ゆうちょ：10000-12345671', '12345671'],
      ['普通預金 0012345（支店コード 001）', '0012345'],
      ['ゆうちょ 記号10000 番号12345671', '12345671'],
    ],
    negative: [
      '普通は1234567円かかります',
      '口座番号は7桁です',
      '普通列車 1234567',
      '普通 1234567 件の処理にかかる時間',
      '郵便番号 100-0001',
      '口座を開設したい',
    ],
  };
}
