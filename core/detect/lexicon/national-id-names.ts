/** What identity, tax and health numbers are called, in the languages of those who give them out. */

/** Forms with a check digit, or of their own, count after one of these. */
export const ANNOUNCED =
  /$(?<=(?:在留カード|外国人登録|national id|identity|identification|\bid card|\bid code|personal number|pnr|tax(?:payer)?[ -]?(?:number|id|no|file)|\btin\b|\bnif\b|\bnie\b|\bdni\b|cif\b|pesel|\bnhs\b|national insurance|\bni (?:no|number)\b|\bnino\b|\bsin\b|\bein\b|\bird\b|\bitin\b|\bnpi\b|\bmbi\b|medicare|patient|steuer|idnr|rvnr|\blanr|\bbsnr|betriebsst|versicherten|\brrn\b|\bfrn\b|\bbrn\b|thai|เลขบัตร|เลขประจำตัว|tnin|kimlik|t\.?c\.? ?(?:no|kn)|aadhaar|\bpan\b|gstin|gst\b|voter|election card|\babn\b|\bacn\b|\btfn\b|\bnric\b|\bhkid|south african|\bsa id\b|permanent resident|codice fiscale|partita iva|p\. ?iva|henkil|hetu|personnummer|samordningsnummer|organisationsnummer|org\.? ?nr|身份证|身分證|住民登録|주민등록|외국인등록|사업자등록|身分証|\bvote\b|israeli id|citizen id|\bvat\b)[^0-9]{0,28})/iu;

export const ANNOUNCED_BEHIND =
  /^[^0-9A-Za-z]{0,3}(?:är mitt|(?:is|was) (?:my|his|her|their|the|our)(?: [a-z]+){0,3} (?:national|tax|id|identity|identification|registration|social insurance|social security|resident|health)\b)/iu;

/** Ends of words; all others begin words, so that most places in a text are passed over at once. */
const GERMAN =
  '(?:steuer|identifikations|sozialversicherungs|versicherungs|rentenversicherungs|krankenversicherten|personalausweis|ausweis|handelsregister)[ -]?(?:nummer|nr)';

const CALLED = [
  // Europe
  'personalausweis|handelsregister(?:nummer)?|ust-?id-?(?:nr|nummer)?|umsatzsteuer-?id\\w*|ahv-?(?:nr|nummer)?|svnr|avs',
  'num[eé]ro de s[eé]curit[eé] sociale|\\bnir|\\bsiren|\\bsiret|n° ?tva|num[eé]ro fiscal',
  'burgerservicenummer|\\bbsn|\\bsofinummer|rijksregisternummer|num[eé]ro national|\\brrn',
  "codice fiscale|partita iva|p\\. ?iva|carta d[’']identit[aà]|(?:numero )?carta di identit[aà]|tessera sanitaria",
  '\\bpesel|\\bnip|\\bregon|dow[oó]d osobisty|numer dowodu',
  '\\bnif|\\bnie|\\bdni|\\bcif|\\bnipc|n[uú]mero de contribuinte|cart[aã]o de cidad[aã]o',
  'personnummer|samordningsnummer|organisationsnummer|f[oø]dselsnummer|\\bcpr(?:[ -]nummer)?|henkil[oö]tunnus|\\bhetu|y-tunnus|kennitala',
  '\\bpps[nr]?|\\bnino|national insurance|\\bnhs|\\butr|\\boib|\\begn|\\bcnp|\\bamka|\\bafm|rodn[eé] [cč][ií]slo|adóazonosító|taj szám',
  '\\bt\\.?c\\.? kimlik|\\btckn|vergi (?:no|numaras[ıi])|\\bинн|\\bснилс|\\bпаспорт',
  // Americas
  '\\bcurp|\\brfc|\\bcpf|\\bcnpj|\\brut|\\bcuit|\\bcuil|c[eé]dula(?: de (?:identidad|ciudadan[ií]a))?|\\bnit|\\bruc',
  'social insurance|\\bitin|\\bnpi|\\bmbi|\\bdea|medicare|medical licen[cs]e|health card',
  // Asia, Oceania, Africa
  '\\buen|\\bnric|\\bhkid|hong kong id|\\bmykad|\\bnik|\\bnpwp|\\bcnic|\\biqama|emirates id|philsys|\\bumid|\\bsss',
  'aadhaar|\\bpan|gstin|voter(?: id)?|election card|epic|vehicle (?:registration|number|reg)|registration plate|(?:number|licen[cs]e) plate|kennzeichen',
  '\\bvat (?:reg(?:istration)? )?(?:no|number|id)|israeli id|citizen id|\\babn|\\bacn|\\btfn|tax file|\\bnin|national identification|\\bbvn|\\bsa id|teudat zehut',
  '身份证(?:号码?)?|身分證(?:字號)?|統一編號|주민등록번호|외국인등록번호|사업자등록번호|여권번호|住民登録番号|เลขประจำตัวประชาชน|เลขบัตรประชาชน',
].join('|');

/**
 * After one of these, whatever has digits enough is the number: see `national-id.ts`. Read backwards from
 * the end: reading forwards asks for each of a hundred names at each place.
 */
export const CALLED_SO = new RegExp(
  `$(?<=(?:(?<![A-Za-zÀ-ÿ])(?:${CALLED})|${GERMAN})(?![a-z])(?:[ _-]{0,2}(?:number|num|no|nr|id|card|code|nummer|numero|número|numaras[ıi]|番号|號碼|号码))?[.°]?[^0-9A-Za-z\\n]{0,5}(?:(?:is|es|to|är|ist|est|was|は)[^0-9A-Za-z\\n]{1,4})?)`,
  'iu',
);
