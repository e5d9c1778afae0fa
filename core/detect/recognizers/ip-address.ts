import { allMatches } from '../all-matches';
import { isAlone, isWordCharacter } from '../context';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const V4 = new RegExp(
  `(?<![0-9A-Za-z_.-])${OCTET}(?:\\.${OCTET}){3}(?![0-9A-Za-z_]|\\.[0-9])`,
  'gu',
);
/** Runs that hold what an IPv6 address holds; whether they are one is counted out below. */
const V6_RUN =
  /(?<![0-9A-Za-z_:.])(?:[0-9A-Fa-f]{0,4}:){2,8}(?:(?:[0-9]{1,3}\.){3}[0-9]{1,3}|[0-9A-Fa-f]{1,4})?(?:%[0-9A-Za-z]{1,15})?(?![0-9A-Za-z_:]|\.[0-9])/gu;
/** Every machine's own, "any", and masks: they tell nothing about anybody. */
const GENERIC =
  /^(?:127\.0\.0\.1|0\.0\.0\.0|255\.(?:255|254|252|248|240|224|192|128|0)\.[0-9.]+|1\.1\.1\.1|8\.8\.[48]\.[48]|1\.2\.3\.4)$/u;
/** Beside the words for "this machine", these mean it too. */
const LOOPBACK = /^(?:::1|fe80::1)$/iu;
const LOCAL = /127\.0\.0\.1|localhost/u;
const VERSION =
  /(?:version|ver\.?|\bv|バージョン|版|第|section|節|条|oid|release|build)[ :.]{0,2}$/iu;

/** IP addresses, version 4 and 6. */
export const ipAddress: Recognizer = {
  id: 'ip-address',
  types: ['IP_ADDRESS'],
  needs: ['digit'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const { index: start, 0: run } of allMatches(text, V4)) {
      const end = start + run.length;
      if (GENERIC.test(run) && !isAlone(text, start, end)) continue;
      if (VERSION.test(text.slice(Math.max(0, start - 12), start))) continue;
      yield { start, end, type: 'IP_ADDRESS', score: 0.9 };
    }
    if (!text.includes(':')) return;
    for (const { index: start, 0: run } of allMatches(text, V6_RUN)) {
      const end = start + run.length;
      if (!isIpv6(run) || isWordCharacter(text.charCodeAt(start - 1))) continue;
      // `::` and `a::b` are also how programs name things.
      const plain = /[0-9]/u.test(run) && (run.match(/:/gu)?.length ?? 0) >= 2 && run.length >= 3;
      if (
        LOOPBACK.test(run) &&
        !isAlone(text, start, end) &&
        LOCAL.test(text.slice(Math.max(0, start - 300), end + 300))
      )
        continue;
      if (plain || isAlone(text, start, end)) yield { start, end, type: 'IP_ADDRESS', score: 0.9 };
    }
  },
};

/** RFC 4291: eight groups, or fewer with one `::`; the last two may be written as IPv4. */
function isIpv6(run: string): boolean {
  const [address = ''] = run.split('%');
  const halves = address.split('::');
  if (halves.length > 2 || address.endsWith(':::')) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (groups.some((group) => group === '')) return false;
  const size = groups.reduce((sum, group) => sum + (group.includes('.') ? 2 : 1), 0);
  const v4 = groups.find((group) => group.includes('.'));
  if (v4 !== undefined && v4.split('.').some((octet) => Number(octet) > 255)) return false;
  return halves.length === 2 ? size <= 7 : size === 8;
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['接続元は203.0.113.7です', '203.0.113.7'],
      ['peer=2001:db8::10:ff, ok', '2001:db8::10:ff'],
      ['fe80::1%eth0', 'fe80::1%eth0'],
      ['http://１９２．０．２．１/', '１９２．０．２．１'],
    ],
    negative: [
      'version 10.0.2.1',
      '時刻は12:34:56です',
      'std::vector<int> a::b',
      '127.0.0.1 で起動',
      '1.2.3.4.5',
      'ff:ee',
    ],
  };
}
