import type { Recognizer } from '../recognizer';
import { addressJp } from './address-jp';
import { corporateNumberJp } from './corporate-number-jp';
import { creditCard } from './credit-card';
import { email } from './email';
import { jsonWebToken } from './json-web-token';
import { myNumber } from './my-number';
import { jsonWebKey } from './json-web-key';
import { kubernetesSecret } from './kubernetes-secret';
import { namedSecret } from './named-secret';
import { personEn } from './person-en';
import { personJp } from './person-jp';
import { phone } from './phone';
import { privateKey } from './private-key';
import { providerKey } from './provider-key';
import { authorization } from './authorization';
import { bankAccountJp } from './bank-account-jp';
import { dateOfBirth } from './date-of-birth';
import { driverLicense } from './driver-license';
import { hiddenText } from './hidden-text';
import { commandPassword } from './command-password';
import { promptInjection } from './prompt-injection';
import { iban } from './iban';
import { ipAddress } from './ip-address';
import { nationalId } from './national-id';
import { passport } from './passport';
import { urlWithCredentials } from './url-with-credentials';
import { recoveryPhrase } from './recovery-phrase';
import { tableColumn } from './table-column';
import { chatSpeaker } from './chat-speaker';
import { usSsn } from './us-ssn';

/**
 * What is on. Listed by hand, so that a change is one line to review. `guideline-term` is not here:
 * it is made per guideline, see `scan.ts`.
 */
export const RECOGNIZERS: readonly Recognizer[] = [
  privateKey,
  chatSpeaker,
  providerKey,
  jsonWebToken,
  authorization,
  jsonWebKey,
  kubernetesSecret,
  namedSecret,
  commandPassword,
  recoveryPhrase,
  email,
  creditCard,
  myNumber,
  corporateNumberJp,
  iban,
  bankAccountJp,
  passport,
  driverLicense,
  usSsn,
  nationalId,
  ipAddress,
  urlWithCredentials,
  dateOfBirth,
  phone,
  addressJp,
  personJp,
  personEn,
  tableColumn,
  hiddenText,
  promptInjection,
];
