/** How a secret and its name stand beside each other in configuration, code and prose. */

/**
 * Words that announce a secret. The first group means a thing a person types (may be weak and short);
 * the second a thing a machine made (long and random, or it is not one).
 */
export const WORD =
  /(?<password>pass(?:word|wd|phrase)s?|passw|pwd|(?<![a-z])pw(?:d)?(?![a-z])|(?<![a-z])pass(?![a-z])|paasword|パスワード|パスワ(?![ァ-ヶー])|パスフレーズ|暗証番号|(?<![a-z])pin(?:番号|コード| ?code(?![a-z]))|共有キー|事前共有鍵|合言葉|(?<![ァ-ヶー])パス(?![ァ-ヶー]))|(?<code>pass ?code(?![a-z])|パスコード|(?<![a-z])otp(?![a-z])|(?:one[- ]time|verification|security|door|gate|alarm|entry|2fa|mfa)[ -](?:pass)?code(?![a-z])|(?<![a-z])pin(?![a-z])|認証コード|確認コード|ワンタイムコード|暗証コード|解錠(?:番号|コード)|入館コード)|(?<machine>secret|token(?!iz)|(?<=[?&;])sig(?:nature)?(?==)|api[_ -]?key|apikey|access[_ -]?key|auth(?:orization)?(?![a-z])|credentials?|creds?(?![a-z])|private[_ -]?key|(?:account|app(?:lication)?|licen[cs]e|signing|encryption|master|client)[_ -]?key(?![a-z])|(?<=[_.-])key(?![a-z])|nonce(?![a-z])|(?<![a-z])salt[0-9]?(?![a-z])|トークン|アクセスキー|シークレット|秘密鍵|apiキー|キー(?=[:=は]))|(?<plain>(?<![a-z])key[0-9]?(?![a-z]))/giu;
/** The rest of the name that holds the word, then what stands between name and value. */
export const NAME_REST = /[\w.-]{0,40}(?:["'`\]]{0,2}|\\+["'])/uy;
export const ASSIGN =
  /\s{0,4}(?::?string)?\s{0,2}(?:=>|->|:{1,4}=|\?=|\|\|=|\.=|[=!]={1,2}|=|:(?!\/\/))\s{0,4}@?(?:[bru]{1,2}(?=["']))?/uy;
export const ARGUMENT = /\s{0,3},\s{0,3}(?=["'`])/uy;
/** `setPassword("…")`, and what stands in when a variable is not set: `env("PASSWORD") or "…"`. */
export const CALL = /\s?\(\s?(?=["'`])/uy;
export const FALLBACK = /\)?\s{1,2}(?:or|\|\||\?\?)\s{1,2}(?=["'`])/uy;
export const TAG = /(?:>\s{0,8}(?!["'`])|\s{1,3}value\s?=\s?(?=["']))/uy;
/** "for the key", "on web02": what the secret opens, named between it and its value. */
const OPENS = "(?:\\s(?:for|on|of|to|in|at)(?:\\s[\\w./'-]{1,16}){1,4})?";
export const PROSE = new RegExp(
  [
    `\\s{0,2}(?:\\([^()\\n]{1,10}\\))?\\s?(?:(?:は|が|を|には|です)[、:]?|、|→|->|\\s(?:is|was|are|to|of|from)(?: now)?:?\\s|\\s?:|'s\\s)\\s{0,2}`,
    `${OPENS}\\s?(?:->|→|:|\\s(?:is|was)(?: now)?:?\\s)\\s{0,2}`,
    '(?:は|が|を)[^\\n。、:→A-Za-z0-9]{1,12}(?:→|:)\\s{0,2}',
    '\\s?\\([^()\\n]{1,12}\\)\\s{1,3}',
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'uy',
);
/** `… from A to B`: what a password became. */
export const BECAME = /[!?.]?["'`」]?(?: to | ?→ ?| ?-> ?|から)["'`「]?(?=(?<value>[!-~]{6,64}))/uy;
/** The value stands first: `use "…" as the admin password`, `… (password)`. */
export const FIRST =
  /(?<quote>["'`「]?)(?<value>[!-~]{6,40}?)(?:["'`」]?(?: as| for) (?:the |my |your |our |a )?(?:[\w-]{1,12} ){0,2}|["'`」]? ?\()$/u;
export const SPACE = / {1,3}(?:["'`]|(?=\S))/uy;
/** Japanese needs nothing between the word and a value in Latin letters or in quotation marks. */
export const TOUCHING = /(?=[「『]|[A-Za-z0-9!-&])/uy;
export const BRACKET = /\s?\((?=[!-~]{8,80}\))/uy;
/**
 * `パスワードは次のとおりです` and the value alone on a line below, perhaps behind a speaker's name, as
 * mails and chat logs have it.
 */
export const BELOW =
  /[^\n:=]{0,40}[:。?!)]?[ \t]{0,4}\n{1,2}(?:[ \t>・*-]{0,6}|(?:\[[0-9:. ]{4,16}\] ?)?[^\s:\]]{1,16}: ?)(?=(?<value>[!-~]{8,64}) ?(?:です|になります)?[。.!]?[ \t]{0,4}(?:\n|$))/uy;
/** `"…" == password`: the value stands first. */
export const COMPARED =
  /(?<quote>["'`])(?<value>[^"'`\n]{4,120})\k<quote>\s?(?:={2,3}|!={1,2}|\.equals\()\s?[\w.$]{0,24}$/u;
export const QUOTE = /^(?:\\*["'`]|[「『“]|&quot;|&#0?3[49];)/u;
export const CLOSING: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”' };
export const UNQUOTED = /[^\s"'`,;<>()\u3000-\u30ff\u3400-\u9fff]{4,300}/uy;
export const PROSE_VALUE = /[!-~]{4,120}/uy;

/** What the name really names: a reference to the secret, or a rule about it. */
export const ABOUT_IT =
  /(?:^|[_.-])(?:ids?|name|url|uri|path|file|type|length|size|count|expir\w*|ttl|policy|field|label|hint|message|error|text|endpoint|host|port|algorithm|alg|version|prefix|format|regex|pattern|placeholder|status|store|manager|provider|ref|arn|class|min|max)["'`\]\\]*$|(?:Ids?|Name|Url|Uri|Path|File|Type|Length|Size|Count|Expiry|Policy|Field|Label|Hint|Message|Error|Endpoint|Host|Algorithm|Version|Prefix|Format|Pattern|Placeholder|Status|Store|Manager|Provider|Ref)["'`\]\\]*$/u;
