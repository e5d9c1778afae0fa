import { BY_CONTEXT } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** A word on a command line, in quotation marks or not; no variable, option or stand-in. */
const VALUE =
  '(?:"(?<double>[^"$\\n]{4,80})"|\'(?<single>[^\'\\n]{4,80})\'|(?<value>(?![-$<{*%/])[^\\s"\'$<>|;]{4,80}))';

/** Commands that take a password in a place of their own: the manual of each says so. */
const FORMS = [
  'sshpass -p ?',
  '(?:mysql|mysqldump|mysqladmin|mariadb)\\b[^\\n|;]{0,120}? -p(?=[^\\s])',
  '(?:redis-cli|ldapsearch|ldapmodify)\\b[^\\n|;]{0,80}? -[aw] ',
  '(?:mongosh?|mongodump|docker login|podman login|helm registry login|az login|cf login|mosquitto_(?:pub|sub))\\b[^\\n|;]{0,120}? -[pP] ',
  '(?:zip|unzip)\\b[^\\n|;]{0,60}? -P ',
  '\\b7z\\b[^\\n|;]{0,60}? -p(?=[^\\s])',
  '(?<=\\s)-(?:pass|passin|passout) pass:',
  'net use [^\\n]{1,80}?/user:[^\\s]{1,60} ',
  'smbclient\\b[^\\n]{0,80}? -U [^\\s%]{1,40}%',
  'htpasswd -[a-z]*b[a-z]* [^\\s]{1,80} [^\\s]{1,40} ',
  'ConvertTo-SecureString (?:-String )?',
].map((form) => new RegExp(`(?<![\\w-])${form}${VALUE}`, 'giu'));
const PIPED =
  /(?<![\w-])echo (?:-n )?(?:"(?<double>[^"$\n]{4,80})"|'(?<single>[^'\n]{4,80})'|(?<value>[^\s"'$|;]{4,80})) ?\| ?(?:sudo -S|(?:sudo )?chpasswd|passwd --stdin|[^\n|]{0,60}--password-stdin)/giu;
/** What all commands of the list have in common, so that other texts cost one look. */
const POSSIBLE =
  /sshpass|mysql|mariadb|redis-cli|ldap(?:search|modify)|mongo|docker|podman|helm|az login|cf login|mosquitto_|zip|7z|-pass|net use|smbclient|htpasswd|SecureString|echo/iu;
const STAND_IN = /^(?:pass(?:word|wd)?|pwd|secret|token|xxx+|\.+|your.*|<.*|example.*)$/iu;

/** Passwords on command lines, behind the option that takes them. */
export const commandPassword: Recognizer = {
  id: 'command-password',
  evidence: BY_CONTEXT,
  types: ['SECRET'],
  needs: ['latin'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    if (!POSSIBLE.test(text)) return;
    for (const pattern of [...FORMS, PIPED]) {
      for (const match of text.matchAll(pattern)) {
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
      ['openssl rsa -in a.pem -passin pass:Umi77kaze', 'Umi77kaze'],
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
