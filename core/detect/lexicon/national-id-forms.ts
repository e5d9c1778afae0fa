/** Forms of identity, tax and health numbers of other countries, with their check digits. */
import * as check from '../identity-checksum';
import * as americas from '../identity-checksum-americas';
import * as europe from '../identity-checksum-europe';
import { luhnHolds } from '../checksum';

export interface NationalIdForm {
  /** Matched against the whole value, upper case, with its separators. */
  readonly form: RegExp;
  /** Given the value without separators; absent when the number has no check digit. */
  readonly holds?: (value: string) => boolean;
  /** Like nothing else: counts in running text without a word that says so. */
  readonly distinct?: true;
  /** Too plain: counts only after a word that says so. */
  readonly namedOnly?: true;
  /** A date in it, or its groups, vouch for it beside the check digit: alone, it is no phone number. */
  readonly sureAlone?: true;
}

export const NATIONAL_ID_FORMS: readonly NationalIdForm[] = [
  // Japan, residence card
  { form: /^[A-Z]{2}[0-9]{8}[A-Z]{2}$/u, distinct: true },
  // Spain NIF, NIE
  { form: /^[0-9]{7,8}-?[A-Z]$/u, holds: check.spanishHolds, distinct: true },
  { form: /^[XYZ]-?[0-9]{7}-?[A-Z]$/u, holds: check.spanishHolds, distinct: true },
  // Italy: tax code, VAT, identity cards
  {
    form: /^[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]$/u,
    holds: check.italianTaxHolds,
    distinct: true,
  },
  { form: /^[0-9]{11}$/u, holds: (value) => luhnHolds(value) && !/^0{11}$/u.test(value) },
  { form: /^C[A-Z][0-9]{5}[A-Z]{2}$/u },
  // Finland, Sweden, Norway
  { form: /^[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-Y]$/u, holds: finnish, distinct: true },
  { form: /^(?:[0-9]{2})?[0-9]{6}[-+][0-9]{4}$/u, holds: check.swedishHolds, sureAlone: true },
  { form: /^(?:[0-9]{2})?[0-9]{10}$/u, holds: check.swedishHolds },
  { form: /^[0-9]{6} ?[0-9]{5}$/u, holds: check.norwegianHolds, sureAlone: true },
  // Germany: tax, health insurance, pension, identity card, physician
  { form: /^[0-9]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}$/u, holds: check.germanTaxHolds },
  { form: /^[A-Z][0-9]{9}$/u, holds: check.germanHealthHolds },
  { form: /^[0-9]{8}[A-Z][0-9]{3}$/u, holds: check.germanPensionHolds, distinct: true },
  { form: /^[LMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}$/u },
  { form: /^[1-9][0-9]{6}(?:0[1-9]|[1-9][0-9])$/u, holds: check.germanPhysicianHolds },
  { form: /^(?:0[1-9]|[1-7][0-9]|9[89])[0-9]{7}$/u, namedOnly: true },
  // Poland, Turkey, Iran, Israel, South Africa
  { form: /^[0-9]{11}$/u, holds: check.polishHolds, sureAlone: true },
  { form: /^[0-9]{11}$/u, holds: check.turkishHolds },
  { form: /^[0-9]{11}$/u, holds: check.verhoeffHolds },
  { form: /^[0-9]{10}$/u, holds: check.iranianHolds },
  { form: /^[0-9]{9}$/u, holds: check.israeliHolds },
  { form: /^[0-9]{13}$/u, holds: check.southAfricanHolds },
  // United Kingdom: health service, national insurance, unique taxpayer
  { form: /^[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}$/u, holds: check.britishHealthHolds },
  {
    form: /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]$/u,
    distinct: true,
  },
  // United States: taxpayer, provider, Medicare, DEA
  { form: /^9[0-9]{2}-(?:5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-24-9])-[0-9]{4}$/u, distinct: true },
  { form: /^9[0-9]{2}[ -]?(?:5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-24-9])[ -]?[0-9]{4}$/u },
  { form: /^[12][0-9]{3}-[0-9]{3}-[0-9]{3}$/u, holds: check.providerNumberHolds, sureAlone: true },
  { form: /^[12][0-9]{9}$/u, holds: check.providerNumberHolds },
  {
    form: /^[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9]-?[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9]-?[AC-HJKMNP-RT-Y]{2}[0-9]{2}$/u,
    distinct: true,
  },
  // Korea: resident, foreigner, business
  { form: /^[0-9]{6}-[0-9]{7}$/u, holds: check.koreanResidentHolds, distinct: true },
  { form: /^[0-9]{13}$/u, holds: check.koreanResidentHolds },
  { form: /^[0-9]{3}-[0-9]{2}-[0-9]{5}$/u, holds: check.koreanBusinessHolds, sureAlone: true },
  { form: /^[0-9]{10}$/u, holds: check.koreanBusinessHolds },
  // Thailand, China, Hong Kong, Taiwan, Singapore
  { form: /^[1-8] ?-?[0-9]{4}-? ?[0-9]{5}-? ?[0-9]{2}-? ?[0-9]$/u, holds: check.thaiHolds },
  { form: /^[1-9][0-9]{16}[0-9X]$/u, holds: check.chineseHolds, distinct: true },
  { form: /^[A-Z]{1,2}[0-9]{6}[([]?[0-9A][)\]]?$/u, holds: check.hongKongHolds },
  {
    form: /^[A-Z][1289A-D][0-9]{8}$/u,
    holds: (value) => /^[A-Z][0-9]+$/u.test(value) && check.taiwaneseHolds(value),
  },
  { form: /^[STFG][0-9]{7}[A-Z]$/u, holds: check.singaporeHolds, distinct: true },
  // India: PAN, GSTIN, voter card, Aadhaar; Pakistan; Sri Lanka
  { form: /^[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]$/u, distinct: true },
  { form: /^(?:0[1-9]|[12][0-9]|3[0-8])[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/u, distinct: true },
  { form: /^[A-Z]{3}[0-9]{7}$/u },
  { form: /^[2-9][0-9]{3}[ -]?[0-9]{4}[ -]?[0-9]{4}$/u, holds: check.verhoeffHolds },
  { form: /^[1-7][0-9]{4}-[0-9]{7}-[0-9]$/u, distinct: true },
  { form: /^[0-9]{9}[VX]$/u },
  // Australia: company, business, tax, Medicare
  { form: /^[0-9]{3} ?[0-9]{3} ?[0-9]{3}$/u, holds: check.australianCompanyHolds },
  { form: /^[0-9]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}$/u, holds: check.australianBusinessHolds },
  { form: /^[0-9]{3} ?[0-9]{3} ?[0-9]{3}$/u, holds: check.australianTaxHolds },
  { form: /^[2-6][0-9]{3} ?[0-9]{5} ?[0-9]$/u, holds: check.australianMedicareHolds },
  // United States, employer; Canada
  { form: /^[0-9]{2}-[0-9]{7}$/u, namedOnly: true },
  { form: /^[1-79][0-9]{2}[ -][0-9]{3}[ -][0-9]{3}$/u, holds: luhnHolds },
  // Brazil: person, company; Chile; Argentina
  {
    form: /^[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}$/u,
    holds: americas.brazilianPersonHolds,
    distinct: true,
  },
  {
    form: /^[0-9]{2}\.[0-9]{3}\.[0-9]{3}\/[0-9]{4}-[0-9]{2}$/u,
    holds: americas.brazilianCompanyHolds,
    distinct: true,
  },
  { form: /^[0-9]{11}$/u, holds: americas.brazilianPersonHolds, namedOnly: true },
  { form: /^[0-9]{14}$/u, holds: americas.brazilianCompanyHolds, namedOnly: true },
  {
    form: /^[0-9]{1,2}\.[0-9]{3}\.[0-9]{3}-[0-9K]$/u,
    holds: americas.chileanHolds,
    distinct: true,
  },
  {
    form: /^(?:2[0347]|3[034])-[0-9]{8}-[0-9]$/u,
    holds: americas.argentinianHolds,
    distinct: true,
  },
  // France, Netherlands, Belgium, Switzerland, Ireland
  {
    form: /^[12378](?: ?[0-9]{2}){2} ?[0-9][0-9AB](?: ?[0-9]{3}){2} ?[0-9]{2}$/u,
    holds: europe.frenchPersonHolds,
    sureAlone: true,
  },
  { form: /^[0-9]{9}$/u, holds: europe.dutchHolds, namedOnly: true },
  {
    form: /^[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[0-9]{3}\.[0-9]{2}$/u,
    holds: europe.belgianHolds,
    distinct: true,
  },
  { form: /^756\.[0-9]{4}\.[0-9]{4}\.[0-9]{2}$/u, holds: europe.swissHolds, distinct: true },
  { form: /^[0-9]{7}[A-W][A-IW]?$/u, holds: europe.irishHolds },
];

/** The sign between date and number tells the century, so it stays in the value. */
function finnish(value: string): boolean {
  return value.length === 11
    ? check.finnishHolds(value)
    : check.finnishHolds(`${value.slice(0, 6)}-${value.slice(6)}`);
}
