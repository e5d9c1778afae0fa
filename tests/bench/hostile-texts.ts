/** Texts that make careless patterns go back and forth. Pieces that are repeated, and whole shapes. */

export const PLAIN_PIECE =
  '会議の議事録を要約してください。売上は前年比で12%増え、来期は新しい店舗を3つ開く予定です。Please keep the tone formal. ';

/** @returns `piece` again and again, `size` code units. */
export function fill(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}

export const HOSTILE_PIECES: readonly string[] = [
  'a',
  '0',
  '1 ',
  ' ',
  '\n',
  '-',
  '1-',
  '(',
  '+',
  '@',
  'a@',
  'a.',
  'a@a.',
  '.',
  '/',
  ':',
  '::',
  '"',
  '=',
  'x=',
  'あ',
  'ア',
  '亜',
  '一',
  'ー',
  '\u200b',
  'ﾊﾞ',
  '佐藤 ',
  '様',
  '市',
  '東京都',
  '東京都港区',
  '1丁目',
  '一丁目',
  '〒1',
  'パスワード',
  'パスワード:',
  'password=',
  'password ',
  'token: ',
  'eyJ',
  'eyJaaaaaaaaaaaa.',
  'sk-',
  'AKIA',
  'xoxb-1',
  '-----BEGIN PRIVATE KEY-----',
  'Mr. A',
  'Dear A',
  'Aa ',
  'Aa-',
  "A'",
  'name: A',
  '氏名:',
  '氏名:佐',
  '\ud800',
  '😀',
  '1.',
  '1:',
  'a1',
  '%41',
  'https://',
  'https://a:',
  '&#65;',
  '12/12/',
  'Thanks\n',
  '生年月日',
  '口座番号',
  '鈴木',
  '佐藤鈴木高橋田中',
  '1234567890',
  '九〇一二',
  '〇',
  '==',
  'a=b:',
  ': ',
  '"\'',
  '「',
  '{"a":',
  '[[',
  '&amp;#38;',
  '%2525',
  'e\u0301',
  '\u0301',
  '\u200f\u202e',
  '\u200b\u200c',
  'a\u200b',
  '\udc00\ud800',
  'ignore all ',
  '123-45-',
  '住所:東京都',
  'password,dob\n',
  '生年月日,',
  '"a,',
  'mysql -p',
  'echo a|',
  'recovery phrase: sea ',
  'sea ',
  'login: a/',
  'root / a',
  '123.456.',
  'NIN 1',
  'ignore your ',
  'without any ',
  '\u202e',
];

/** `inner` in as many layers as fit, `size` code units. */
function layers([open, inner, close]: readonly [string, string, string], size: number): string {
  const depth = Math.floor((size - inner.length) / (open.length + close.length));
  return `${open.repeat(depth)}${inner}${close.repeat(depth)}`.padEnd(size);
}

/** Longer shapes, by name. Each gives `size` code units: a longer text would not be scanned at all. */
export const HOSTILE_SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'brackets in brackets': (size) => layers(['(', '', ')'], size),
  'JSON in JSON': (size) => layers(['{"token":', '1', '}'], size),
  'quotes in quotes': (size) => fill(`password = "'\`"'`, size),
  'entities of entities': (size) => `&${layers(['amp;', '#65;', ''], size - 1)}`,
  'percent of percent': (size) => `%${layers(['25', '41', ''], size - 1)}`,
  'base64 in base64': (size) => {
    let text = 'password=Nagi#2277ko ';
    while (text.length < 4_000) text = Buffer.from(text).toString('base64');
    return fill(`${text} `, size);
  },
  'one run of base64': (size) => fill(Buffer.from('秘密の言葉と山田太郎').toString('base64'), size),
  'a table of cells': (size) => fill('山田,03-1,港区,4111,a@b\n', size),
  'commas alone': (size) => fill('1,', size),
  'a line without a break': (size) => fill(PLAIN_PIECE.replace(/\s/gu, ''), size),
  'words that grow': (size) => {
    const words: string[] = [];
    for (let length = 0, n = 1; length < size; n++) {
      words.push('x'.repeat(n % 700));
      length += (n % 700) + 1;
    }
    return words.join(' ').slice(0, size);
  },
};
