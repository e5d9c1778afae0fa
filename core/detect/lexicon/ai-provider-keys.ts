/** Token forms of AI services, as their documentation gives them. */
import { ID, key, WORD, type ProviderKey } from './provider-key';

export const AI_KEYS: readonly ProviderKey[] = [
  // Keys for programs have one length and end; other kinds are newer and vary.
  key(
    'sk-ant-',
    `(?:(?:api|admin)[0-9]{2}-${ID}{93}AA(?![A-Za-z0-9_-])|(?!api|admin)[a-z]{2,8}[0-9]{2}-${ID}{20,140})`,
  ),
  key('sk-proj-', `${ID}{20,220}`),
  key('sk-svcacct-', `${ID}{20,220}`),
  key('sk-admin-', `${ID}{20,220}`),
  key('sk-or-v1-', '[0-9a-f]{32,80}'),
  key('sk-', `(?=[A-Za-z]{0,40}[0-9])${WORD}{20,64}(?![A-Za-z0-9])`),
  key('hf_', `${WORD}{30,40}(?![A-Za-z0-9])`),
  key('api_org_', `[A-Za-z]{34}(?![A-Za-z0-9])`),
  key('gsk_', `${WORD}{48,56}`),
  key('pplx-', `${WORD}{40,60}`),
  key('r8_', `${WORD}{37,40}`),
  key('xai-', `${WORD}{70,90}`),
  key('tvly-', `(?:dev-|prod-)?${WORD}{24,64}(?![A-Za-z0-9])`),
  key('nvapi-', `${ID}{60,80}`),
  key('lsv2_', `(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}`),
  key('jina_', `${WORD}{50,70}`),
  key('fw_', `${WORD}{24}(?![A-Za-z0-9])`),
  key('e2b_', '[0-9a-f]{40}(?![0-9a-z])'),
  key('pcsk_', `${WORD}{4,8}_${WORD}{50,70}`),
  key('csk-', '[a-z0-9]{48}(?![a-z0-9])'),
  key('sk-lf-', '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'),
  key('KGAT_', '[0-9a-f]{32}(?![0-9a-z])'),
];
