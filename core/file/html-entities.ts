import { numbered } from './xml-entities';

/** Letters of Latin-1 from U+00A0 on, in order: those that names and addresses are written with. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );

const OTHERS: readonly (readonly [string, string])[] = [
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['commat', '@'],
  ['period', '.'],
  ['hyphen', '-'],
  ['lowbar', '_'],
  ['colon', ':'],
  ['sol', '/'],
  ['plus', '+'],
  ['lpar', '('],
  ['rpar', ')'],
  ['Tab', '\t'],
  ['NewLine', '\n'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bull', '•'],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['Scaron', 'Š'],
  ['scaron', 'š'],
  ['OElig', 'Œ'],
  ['oelig', 'œ'],
];

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN.map((name, n) => [name, String.fromCharCode(0xa0 + n)] as const),
  ...OTHERS,
]);

/** Resolves numbers and the names in use; an unknown name stays as it is written. */
export function decodeHtmlEntities(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(#?[\da-zA-Z]{1,12});?/gu, (whole: string, name: string) => {
    return ENTITIES.get(name) ?? numbered(name) ?? whole;
  });
}
