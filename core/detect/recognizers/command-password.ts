import { allMatches } from '../all-matches';
import { BY_CONTEXT } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** A word on a command line, in quotation marks or not; no variable, option or stand-in. */
const VALUE =
  '(?:"(?<double>[^"$\\n]{4,80})"|\'(?<single>[^\'\\n]{4,80})\'|(?<value>(?![-$<{*%/[])[^\\s"\'$<>|;]{4,80}))';

/** Commands that take a password in a place of their own: the manual of each says so. */
const FORMS = (
  [
    [['sshpass'], 'sshpass -p ?'],
    [
      ['mysql', 'mariadb'],
      '(?:mysql|mysqldump|mysqladmin|mariadb)\\b[^\\n|;]{0,120}? -p(?=[^\\s])',
    ],
    [['redis-cli', 'ldap'], '(?:redis-cli|ldapsearch|ldapmodify)\\b[^\\n|;]{0,80}? -[aw] '],
    [
      ['mongo', 'login', 'mosquitto_'],
      '(?:mongosh?|mongodump|docker login|podman login|helm registry login|az login|cf login|mosquitto_(?:pub|sub))\\b[^\\n|;]{0,120}? -[pP] ',
    ],
    [['zip '], '(?:zip|unzip)\\b[^\\n|;]{0,60}? -P '],
    [['7z '], '7z\\b[^\\n|;]{0,60}? -p(?=[^\\s])'],
    [['net use'], 'net use [^\\n]{1,80}?/user:[^\\s]{1,60} '],
    [['smbclient'], 'smbclient\\b[^\\n]{0,80}? -U [^\\s%]{1,40}%'],
    [['htpasswd'], 'htpasswd -[a-z]*b[a-z]* [^\\s]{1,80} [^\\s]{1,40} '],
    [['SecureString'], 'ConvertTo-SecureString (?:-String )?'],
  ] as const
).map(([words, form]) => ({
  words,
  pattern: new RegExp(`(?<![\\w-])${form}${VALUE}`, 'giu'),
}));
const PIPED = {
  words: ['echo '],
  pattern:
    /(?<![\w-])echo (?:-n )?(?:"(?<double>[^"$\n]{4,80})"|'(?<single>[^'\n]{4,80})'|(?<value>[^\s"'$|;]{4,80})) ?\| ?(?:sudo -S|(?:sudo )?chpasswd|passwd --stdin|[^\n|]{0,60}--password-stdin)/giu,
};
const STAND_IN = /^(?:pass(?:word|wd)?|pwd|secret|token|xxx+|\.+|your.*|[<[].*|example.*)$/iu;

/** Passwords on command lines, behind the option that takes them. */
export const commandPassword: Recognizer = {
  id: 'command-password',
  evidence: BY_CONTEXT,
  types: ['SECRET'],
  needs: ['latin'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const { words, pattern } of [...FORMS, PIPED]) {
      if (!words.some((word) => text.includes(word))) continue;
      for (const match of allMatches(text, pattern)) {
        const { double, single, value } = match.groups ?? {};
        const password = double ?? single ?? value ?? '';
        if (STAND_IN.test(password) || !/[0-9!#$%&@^~+*?=_]/u.test(password)) continue;
        const start = match.index + match[0].lastIndexOf(password);
        yield { start, end: start + password.length, type: 'SECRET', score: 0.85 };
      }
    }
  },
};

export function examples(): RecognizerExamples {
  return {
    positive: [
      ["sshpass -p 'Umi-77kaze' ssh ops@host", 'Umi-77kaze'],
      ['mysql -h db1 -u root -pUmi77kaze sales', 'Umi77kaze'],
      ['redis-cli -h cache -a Umi77kaze ping', 'Umi77kaze'],
      ['net use Z: \\\\fs1\\share /user:corp\\bk Umi77kaze', 'Umi77kaze'],
      ['unzip -P Umi77kaze report.zip', 'Umi77kaze'],
      ['ConvertTo-SecureString "Umi-77kaze" -AsPlainText -Force', 'Umi-77kaze'],
      ['echo "ops:Umi77kaze" | chpasswd', 'ops:Umi77kaze'],
    ],
    negative: [
      'mysql -h db1 -u root -p sales',
      'mysql -u root -p"$DB_PASSWORD"',
      'sshpass -p <password> ssh ops@host',
      'docker run -p 8080:80 nginx',
      'echo "done 100%" | tee log',
      'zip -r archive.zip src',
    ],
  };
}
