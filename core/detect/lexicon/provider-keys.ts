/**
 * Token forms of service providers, as their own documentation or their public secret-scanning
 * partner lists give them. Each starts with fixed letters, so a cheap search for these letters comes
 * first and the pattern runs only where they stand.
 */
import { AI_KEYS } from './ai-provider-keys';
import { address, ID, key, WORD, type ProviderKey } from './provider-key';

export const PROVIDER_KEYS: readonly ProviderKey[] = [
  // Amazon Web Services, Alibaba, Tencent, Yandex
  key('AKIA', '[A-Z0-9]{16}(?![A-Za-z0-9])'),
  key('ASIA', '[A-Z0-9]{16}(?![A-Za-z0-9])'),
  key('ABIA', '[A-Z0-9]{16}(?![A-Za-z0-9])'),
  key('ACCA', '[A-Z0-9]{16}(?![A-Za-z0-9])'),
  key('A3T', '[A-Z0-9]{17}(?![A-Za-z0-9])'),
  key('ABSK', '[A-Za-z0-9+/]{80,200}={0,2}'),
  key('amzn.mws.', '[0-9a-f-]{36}'),
  key('LTAI', '[A-Za-z0-9]{12,24}(?![A-Za-z0-9])'),
  key('AKID', '[A-Za-z0-9]{32}(?![A-Za-z0-9])'),
  key('YC', `${ID}{38}(?![A-Za-z0-9_-])`),
  key('AQVN', `${ID}{35,38}(?![A-Za-z0-9_-])`),
  key('t1.', `[A-Z0-9a-z_-]{10,400}[=]{0,2}\\.[A-Z0-9a-z_-]{86}[=]{0,2}`),
  // Google
  key('AIzaSy', `${ID}{33}`),
  key('GOCSPX-', `${ID}{20,40}`),
  key('ya29.', `[A-Za-z0-9_.-]{20,400}`),
  key('1//0', `${ID}{30,120}`),
  // Microsoft Azure and Teams
  key('AccountKey=', '[A-Za-z0-9+/]{40,90}={0,2}'),
  key('SharedAccessKey=', '[A-Za-z0-9+/]{40,60}={0,2}'),
  address(
    'webhook.office.com/webhookb2/',
    '[0-9a-f-]{36}@[0-9a-f-]{36}/IncomingWebhook/[0-9a-z]{32}/[0-9a-f-]{36}',
  ),
  ...AI_KEYS,
  // Source code and packages
  key('ghp_', `${WORD}{30,255}`),
  key('gho_', `${WORD}{30,255}`),
  key('ghu_', `${WORD}{30,255}`),
  key('ghs_', `${WORD}{30,255}`),
  key('ghr_', `${WORD}{30,255}`),
  key('github_pat_', '[A-Za-z0-9_]{22,255}'),
  key('glpat-', `[A-Za-z0-9_.-]{20,300}`),
  key('glptt-', '[0-9a-f]{40}'),
  key('gldt-', `${ID}{20}(?![A-Za-z0-9_-])`),
  key('glcbt-', `${ID}{20,64}`),
  key('glrtr-', `${ID}{20,64}`),
  key('glwt-', `${ID}{20,64}`),
  key('glrt-', `[A-Za-z0-9_.-]{20,64}`),
  key('glft-', `${ID}{20}(?![A-Za-z0-9_-])`),
  key('glimt-', `${ID}{20,64}`),
  key('glagent-', `${ID}{50,64}`),
  key('gloas-', `${ID}{60,70}`),
  key('glsoat-', `${ID}{20}(?![A-Za-z0-9_-])`),
  key('glffct-', `${ID}{20}(?![A-Za-z0-9_-])`),
  key('GR1348941', `${ID}{20,40}`),
  key('_gitlab_session=', '[0-9a-z]{32}'),
  key('ATBB', `${WORD}{28,40}`),
  key('ATATT3', `[A-Za-z0-9_=-]{100,250}`),
  key('ATCTT3', `[A-Za-z0-9_=-]{100,250}`),
  key('npm_', `${WORD}{36}(?![A-Za-z0-9])`),
  key('pypi-', `${ID}{50,1000}`),
  key('rubygems_', '[0-9a-f]{48}'),
  key('CLOJARS_', '[0-9A-Za-z]{60}'),
  key('AKCp', `${WORD}{60,80}`),
  key('cmVmd', `${WORD}{59,64}`),
  key('dckr_pat_', `${ID}{20,40}`),
  key('dckr_oat_', `${ID}{20,40}`),
  key('oy2', '[a-z0-9]{43}(?![A-Za-z0-9])'),
  key('lin_api_', `${WORD}{30,50}`),
  key('sgp_', '(?:[0-9A-Fa-f]{16}_|local_)?[0-9A-Fa-f]{40}'),
  key('sqa_', '[0-9A-Za-z]{40}'),
  key('sqp_', '[0-9A-Za-z]{40}'),
  key('squ_', '[0-9A-Za-z]{40}'),
  // Chat and mail
  ...['xoxa', 'xoxb', 'xoxc', 'xoxd', 'xoxe', 'xoxo', 'xoxp', 'xoxr', 'xoxs'].map((p) =>
    // A number between hyphens tells a token from a word of the same beginning.
    key(p, `(?=[A-Za-z0-9%.-]{0,24}-[0-9]+-[A-Za-z0-9%-]{0,20}[0-9])[-.%][A-Za-z0-9%.-]{13,260}`),
  ),
  key('xapp-', `[0-9]-[A-Z0-9]{5,20}-[0-9]{6,20}-[a-z0-9]{20,80}`),
  address('hooks.slack.com/', '(?:services|workflows|triggers)/[A-Za-z0-9+/_]{40,90}'),
  address('discord.com/api/webhooks/', `[0-9]{15,20}/${ID}{40,90}`),
  address('discordapp.com/api/webhooks/', `[0-9]{15,20}/${ID}{40,90}`),
  key(
    'SG.',
    `(?![A-Za-z0-9_=.-]{0,60}[.]{2})[A-Za-z0-9_=-]{16,30}(?:[.=A-Za-z0-9_-]{36,52}|[.][A-Za-z0-9_-]{16,52})`,
  ),
  key('key-', '[0-9a-f]{32}(?![0-9A-Za-z])'),
  key('pubkey-', '[0-9a-f]{32}(?![0-9A-Za-z])'),
  key('xkeysib-', '[0-9a-f]{64}-[A-Za-z0-9]{16}'),
  key('sib-', '[0-9a-f]{64}-[A-Za-z0-9]{16}'),
  key('SK', '[0-9a-fA-F]{32}(?![0-9A-Za-z])'),
  key('NRAK-', '[A-Za-z0-9]{27}'),
  key('NRJS-', '[a-f0-9]{19}'),
  key('NRII-', `${ID}{32}`),
  key('PMAK-', '[0-9a-f]{24}-[0-9a-f]{34}'),
  key('EZAK', `${WORD}{54}`),
  key('EZTK', `${WORD}{54}`),
  // Payment and shops
  ...['sk_live_', 'sk_test_', 'sk_prod_', 'rk_live_', 'rk_test_', 'rk_prod_', 'whsec_'].map((p) =>
    key(p, '[A-Za-z0-9+/]{10,250}={0,2}'),
  ),
  ...['live_', 'test_'].map((p) => key(p, '[0-9a-f]{35}(?![0-9A-Za-z])')),
  key('sk_', `(?=[A-Za-z]{0,20}[0-9])${WORD}{48}(?![A-Za-z0-9])`),
  key('access-', '(?:sandbox|development|production)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'),
  key('sq0atp-', `${ID}{22,60}`),
  key('sq0csp-', `${ID}{22,60}`),
  key('EAAA', `[A-Za-z0-9_=-]{22,70}(?![A-Za-z0-9])`),
  key('EAA', `[MC][A-Za-z0-9]{90,255}`),
  key('access_token$production$', '[0-9a-z]{16}\\$[0-9a-f]{32}'),
  ...['shpat_', 'shpca_', 'shppa_', 'shpss_'].map((p) => key(p, '[0-9A-Fa-f]{32}')),
  key('FLWSECK', '(?:_TEST)?-[0-9a-hA-H]{12,32}(?:-X)?'),
  key('FLWPUBK', '(?:_TEST)?-[0-9a-hA-H]{12,32}(?:-X)?'),
  key('shippo_live_', '[0-9a-f]{40}'),
  key('shippo_test_', '[0-9a-f]{40}'),
  key('duffel_live_', `[A-Za-z0-9_=-]{43}`),
  key('duffel_test_', `[A-Za-z0-9_=-]{43}`),
  key('fio-u-', `[A-Za-z0-9_=-]{64}`),
  // Operation of machines
  key('dop_v1_', '[0-9a-f]{64}'),
  key('doo_v1_', '[0-9a-f]{64}'),
  key('dor_v1_', '[0-9a-f]{64}'),
  key('dapi', '[0-9a-f]{32}(?:-[0-9])?'),
  key('dt0c01.', '[A-Za-z0-9]{24}\\.[A-Za-z0-9]{64}'),
  key('glc_', '[A-Za-z0-9+/]{32,400}={0,3}'),
  key('glsa_', '[A-Za-z0-9]{32}_[0-9A-Fa-f]{8}'),
  key('eyJrIjoi', '[A-Za-z0-9]{60,400}={0,3}'),
  key('HRKU-', `${ID}{36,70}`),
  key('hvs.', `[A-Za-z0-9_-]{80,130}`),
  key('hvb.', `[A-Za-z0-9_-]{100,320}`),
  key('v1.0-', '[a-f0-9]{24}-[a-f0-9]{146}'),
  key('fo1_', `${ID}{43}`),
  key('fm1r_', `[A-Za-z0-9+/]{90,800}={0,3}`),
  key('fm1a_', `[A-Za-z0-9+/]{90,800}={0,3}`),
  key('fm2_', `[A-Za-z0-9+/]{90,800}={0,3}`),
  key('pul-', '[0-9a-f]{40}'),
  key('rdme_', '[a-z0-9]{70}'),
  key('dp.pt.', '[A-Za-z0-9]{40,44}'),
  ...['dp.ct.', 'dp.sa.', 'dp.scim.', 'dp.audit.'].map((p) => key(p, '[A-Za-z0-9]{40,44}')),
  key('dp.st.', '[A-Za-z0-9._-]{40,80}'),
  key('pat.', `${ID}{22}\\.[A-Za-z0-9]{24}\\.[A-Za-z0-9]{20}`),
  key('sat.', `${ID}{22}\\.[A-Za-z0-9]{24}\\.[A-Za-z0-9]{20}`),
  key('sntrys_', `[A-Za-z0-9+/=]{20,400}_[A-Za-z0-9+/]{20,60}`),
  key('sntryu_', '[0-9a-f]{64}'),
  key('tk-us-', `${ID}{40,60}`),
  key('API-', '[A-Z0-9]{26}(?![A-Za-z0-9])'),
  key('sha256~', `${ID}{40,50}`),
  key('pscale_tkn_', `[A-Za-z0-9_=.-]{32,64}`),
  key('pscale_oauth_', `[A-Za-z0-9_=.-]{32,64}`),
  key('pscale_pw_', `[A-Za-z0-9_=.-]{32,64}`),
  key('PRM', '[A-Za-z0-9]{100,400}'),
  key('pnu_', `${WORD}{36}`),
  key('ico-', `${WORD}{32}`),
  key('sm_pat_', `${WORD}{16}`),
  key('sm_sat_', `${WORD}{16}`),
  key('sm_aat_', `${WORD}{16}`),
  key('tfp_', `[A-Za-z0-9_=.-]{59}`),
  key('ntn_', '[0-9]{11}[A-Za-z0-9]{35}'),
  key('secret_', `(?=[A-Za-z]{0,40}[0-9])${WORD}{32,50}(?![A-Za-z0-9])`),
  key('patn', `${WORD}{10,16}\\.[a-f0-9]{60,68}`),
  key('pat', `${WORD}{14}\\.[a-f0-9]{64}`),
  key('pat-', '(?:na|eu)[0-9]-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'),
  key('sbp_', '[0-9a-f]{40}(?![0-9A-Za-z])'),
  key('sb_secret_', `${ID}{24,48}`),
  key('rnd_', `(?=[A-Za-z]{0,20}[0-9])${WORD}{28,32}(?![A-Za-z0-9])`),
  key('CFPAT-', `${ID}{43}(?![A-Za-z0-9_-])`),
  key('p8e-', '[a-z0-9]{32}(?![A-Za-z0-9])'),
  key('s-s4t2', '(?:ud|af)-[0-9a-f]{64}(?![0-9A-Za-z])'),
  key('aio_', `${WORD}{28}(?![A-Za-z0-9])`),
  key('dnkey-', `${ID}{26}-${ID}{52}(?![A-Za-z0-9_-])`),
  key('4b1d', `${WORD}{38}(?![A-Za-z0-9])`),
  key('figd_', `${ID}{38,48}`),
  ...['phx_', 'phs_', 'phr_', 'pha_', 'phc_'].map((p) => key(p, `${ID}{40,64}`)),
  key('nfp_', `${WORD}{30,40}`),
  key('IGQV', '[A-Za-z0-9_-]{60,300}'),
  key('3MVG', '[A-Za-z0-9_.]{70,120}'),
  ...['SUA', 'SAA', 'SNA', 'SOA'].map((p) => key(p, '[A-Z2-7]{55}')),
  // Base64 twins: a web token, and a key with its header line.
  key('ZXlK', '[A-Za-z0-9+/_-]{30,4000}={0,2}'),
  key('LS0tLS1CRUdJTi', '[A-Za-z0-9+/]{60,8000}={0,2}'),
  key('AGE-SECRET-KEY-1', '[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}'),
  key('A3-', '[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}'),
  key('ops_eyJ', '[A-Za-z0-9+/_-]{100,1000}={0,3}'),
  key('tgp_v1_', `${ID}{43}(?![A-Za-z0-9_-])`),
  key('SWMTKN-1-', '[a-z0-9]{40,60}-[a-z0-9]{20,30}'),
  key('SWMKEY-1-', '[A-Za-z0-9+/]{40,46}={0,2}'),
  key('tskey-', `[a-z]+-${WORD}{8,30}-${WORD}{20,50}`),
];

const TELEGRAM_BOT = /^[0-9]{5,16}:A[A-Za-z0-9_-]{34}$/u;

/**
 * Begins like the key of a provider, but cannot be one: too short, too long, or cut. Such a value is
 * no key either when a name announces it.
 */
export function isMalformedKey(value: string): boolean {
  if (/^[0-9]{4,18}:A[A-Za-z0-9_-]{28,}$/u.test(value)) return !TELEGRAM_BOT.test(value);
  const named = PROVIDER_KEYS.filter(
    ({ prefix, address: isAddress }) =>
      !isAddress && prefix.length >= 5 && /[-_.]$/u.test(prefix) && value.startsWith(prefix),
  );
  return (
    named.length > 0 &&
    !named.some(({ pattern }) => {
      pattern.lastIndex = 0;
      return pattern.test(value);
    })
  );
}
