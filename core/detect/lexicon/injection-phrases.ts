/** Sentences that turn against the instructions an AI was given, not against a person or a text. */

const EARLIER =
  '(?:previous(?:ly)?|prior|above|preceding|earlier|foregoing|initial|original|existing|past|last|old)';
const ORDERS =
  '(?:instructions?|prompts?|directions?|directives?|guidelines?|rules?|commands?|context|messages?|constraints?|text|orders?|programming|training)';

/** What an AI was told to keep to. */
const LIMITS =
  '(?:restrictions?|rules?|filters?|filtering|limits?|limitations?|censorship|ethics?|ethical \\w+|morals?|moral \\w+|guidelines?|boundaries|constraints?|polic(?:y|ies)|content polic(?:y|ies)|safety \\w+)';
/** The same without plain words that a story uses, too. */
const BOUNDS =
  '(?:restrictions?|rules?|filters?|filtering|limits?|limitations?|censorship|ethical \\w+|moral \\w+|guidelines?|boundaries|constraints?|content polic(?:y|ies))';
const MAKER = "(?:OpenAI|Open AI|ChatGPT|Chat GPT|Anthropic|Claude|Bing)(?:'s|s)?";

/** One is enough. */
export const PLAIN_ORDERS: readonly RegExp[] = [
  new RegExp(
    [
      `(?:ignore|disregard|forget|override|bypass|skip|neglect|discard) (?:about )?(?:all |any |everything |each )?(?:of )?(?:the |your |my |these |those )?(?:${EARLIER},? ){1,2}(?:and ${EARLIER} )?(?:\\w+ )?${ORDERS}`,
      `(?:ignore|disregard|forget) (?:all |any )?(?:of )?(?:your|the) (?:\\w+ )?(?:system )?(?:instructions|programming|guidelines|rules|directives|restrictions)(?: (?:above|before|and)|[.,!:;]|$)`,
      `(?:ignore|disregard|forget) (?:everything|anything|all)(?: that)? (?:above|before|(?:you|i)(?:'ve| have)? (?:been|were|was|said|told))`,
      `(?:ignore|disregard) the above(?: and| ignore|[.,!:;]|$)`,
      `(?:reveal|show|print|output|repeat|display|tell me|leak|give me) (?:me )?(?:your|the) (?:full |entire |hidden |secret |initial |original |exact )*(?:system )?(?:prompt|instructions)(?= (?:verbatim|above|word|in full)|[.!?:"]|$)`,
      '(?:you are|act as|stay as|become|pretend to be|enable|simulate|with)(?: \\w+){0,6} (?:DAN\\b|do anything now|jailbroken|developer mode (?:enabled|output|on)\\b)',
      '(?:do anything now|DAN mode|developer mode (?:enabled|output)|jailbreak(?:ed)? mode|(?:security|safety) override mode|god mode>)',
      '(?:freed|free|released|unbound|broken free) (?:from|of) (?:the |all |your |any |its )?(?:typical |usual )(?:confines|restrictions|limitations|rules|constraints)',
      '(?:does|do|will|must|should|can) not (?:have to |need to )?(?:abide by|adhere to|follow|comply with|obey) (?:the |any |all )?(?:rules|policies|guidelines|restrictions)(?: set| imposed)',
      `(?:no longer|never|not|isn't|doesn't|don't|aren't|ignor\\w*|bypass\\w*|violat\\w*|break\\w*|against|free (?:of|from)|circumvent\\w*|forget|regardless of|without)\\b[^.\\n]{0,60}\\b${MAKER} (?:\\w+ |and ){0,2}(?:polic(?:y|ies)|rules|guidelines|tos|terms|restrictions|content)`,
      `(?:AI|chatbot|bot|GPT|language model|assistant|persona|version of ChatGPT)(?: (?:that|which|who|called|named) ?\\w*)? (?:without|with no|has no|have no|is not bound by|not bound by|not limited by|free of|free from|does not follow|doesn't follow) (?:any |all |its |the )?(?:\\w+ (?:or|and) )?${BOUNDS}`,
      `(?:pretend|imagine|act as if|answer as if|as if|assume|hypothetically,? if)(?: that)? (?:you (?:have|had|are under|were under)|there (?:are|were)) no (?:\\w+ )?${LIMITS}`,
      `(?:bypass|circumvent|disable|deactivate|turn off|remove|switch off|evade) (?:all |any )?(?:of )?(?:your|its|the AI's|the model's) (?:\\w+ )?(?:filters?|safety|safeguards|guardrails|restrictions|censorship|limitations|ethical|moral|content polic)`,
      `(?:safety|content|ethical|ethics|moderation|censorship) (?:filters?|guidelines|protocols?|restrictions?|layer|mode) (?:is|are|has been|have been) (?:now )?(?:disabled|off|deactivated|lifted|removed|suspended|bypassed)`,
      `(?:ignore|disregard|forget|override) (?:all |any )?(?:ur|your|of your) (?:previous |own )?(?:rules|instructions|programming|guidelines|training|restrictions)\\b(?! (?:of|for|in|on) )`,
      `(?:ignore|disregard|forget) (?:everything|anything|all)(?: that)? (?:you (?:know|learned|have (?:ever )?(?:learned|been told))|from before|(?:from|about) chat ?gpt)`,
      `(?:your|the|all) (?:${EARLIER}|system|current) (?:${ORDERS}|rules) (?:are|is|have been) (?:now )?(?:cancell?ed|void|revoked|invalid|obsolete|overridden|suspended|no longer valid)`,
      `(?:rules|instructions|guidelines|restrictions) (?:above|before this|given earlier|of your creators?) (?:no longer|did not|do not|don't|didn't) (?:apply|exist|count)|(?:creators?'?s?|developers?'?s?) (?:rules|restrictions|guidelines) no longer apply`,
      `(?:not|never) (?:follow|obey|listen to) the (?:system|developer) (?:message|prompt|instructions)`,
      `(?:repeat|print|output|copy|recite) (?:everything|all(?: the text)?|the (?:words|text)) (?:above|before this|that came before|preceding)(?= this| starting| verbatim|[.,!:"]|$)`,
      `(?:reveal|show|print|output|repeat|display|tell me|leak|give me|share|state) (?:me )?(?:the )?(?:text|contents?|exact words|wording) of (?:your|the) (?:\\w+ )?(?:system prompt|prompt|instructions)`,
      `what (?:is|was|were|are)(?: the)? (?:your (?:system|initial|original|hidden|secret) (?:prompt|instructions|message)|(?:initial |original |hidden |secret )?instructions (?:you were given|given to you))`,
      `(?:answer|respond|reply)(?: to)?(?: (?:me|every|each|all|my|the|prompts?|questions?|messages?|with)){0,5} (?:twice|in (?:two|2) (?:different |separate |distinct ){0,2}(?:ways|forms|paragraphs|voices)|(?:with )?(?:two|2) (?:different |separate )?(?:responses|answers))\\b(?=[^\\n]{0,160}(?:normal|GPT|jail|unfiltered|filter|classic|standard|alter ego))`,
      `(?:lose|loose|deduct\\w*|losing|minus|cost\\w* you) (?:\\w+ ){0,2}[0-9]+ tokens|tokens? (?:reach|drop|fall|go)\\w* (?:to )?(?:zero|0)|you (?:will )?(?:have|start with) (?:only )?[0-9]+ tokens`,
      `(?:I am|I'm|this is) your (?:developer|creator|maintainer|administrator|admin|programmer|maker)\\b[^\\n]{0,160}\\b(?:reveal|confirm|password|passphrase|prompt|restrictions|instructions|override|debug)`,
      `(?:what is|what's|tell me|confirm|reveal|give me|share with me|provide) your (?:secret |system )?(?:password|passcode|passphrase|secret key)\\b(?! (?:policy|manager|requirements|length|reset))|(?:secret|password|passphrase|key) (?:that )?you (?:were|have been|are) (?:told|asked|instructed) (?:to (?:keep|protect|hide)|not to)`,
      `(?:unfiltered|uncensored|unrestricted|jailbroken)(?: and \\w+)?,? (?:alter ego|AI\\b|chatbot|chat bot|language model|version of (?:yourself|ChatGPT)|GPT)`,
      `(?:you have|have|gives? you) no (?:restrictions|rules|limits|limitations|filters?)[.,!\\n<]`,
      `(?:evil|trusted) (?:trusted |evil )?confidant`,
      `(?:new|updated) (?:system )?instructions?(?: for (?:the |you,? )?(?:AI|assistant|model|LLM))?: (?:you|ignore|from now)`,
    ].join('|'),
    'giu',
  ),
  // Spanish, French, German, Italian, Portuguese, Russian, Chinese, Korean
  /(?:ignor[ae]|olvida|omite) (?:todas )?(?:las )?(?:instrucciones|órdenes|indicaciones) (?:anteriores|previas)|(?:ignore[zr]?|oublie[zr]?) (?:toutes )?les instructions (?:précédentes|antérieures)|(?:ignorier\w*|vergiss|missachte) (?:alle )?(?:die )?(?:vorherigen|bisherigen|obigen|vorigen) (?:Anweisungen|Befehle)|ignora (?:tutte )?le istruzioni precedenti|ignore (?:todas )?as instruções anteriores|игнорируй(?:те)? (?:все )?(?:предыдущие|прошлые) (?:инструкции|указания)|(?:忽略|无视|忽视)(?:掉)?(?:所有|全部)?(?:之前|以前|先前|以上|上面|前面)的?(?:所有|全部)?的?(?:指示|指令|说明|提示|命令)|이전(?:의)? (?:모든 )?(?:지시|명령|지침)(?:사항)?(?:을|를) (?:모두 )?무시/giu,
  /(?:(?:以前|これまで|今まで|上記|前述|上|前|直前|先ほど|先程|先|元|最初|既存|与えられた|すべて|全て)の?(?:の)?(?:全て|すべて)?の?(?:指示|命令|プロンプト|ルール|規則|制約|設定|文脈|コンテキスト|指令)(?:内容|事項)?(?:を|は|なんて)?(?:全て|すべて|一切|完全に|いったん|全部)?(?:無視|忘れ|破棄|(?<!(?:設定|文脈)(?:内容|事項)?[をは]?(?:全て|すべて|一切|完全に|いったん|全部)?)(?:無効|上書き))|(?:以前|これまで|今まで|上記|与えられた|すべて|全て)の(?:指示|命令|ルール|規則)を(?:全て|すべて)?取り消|システム(?:プロンプト|メッセージ)(?:の(?:全文|内容))?(?:を|は)(?:そのまま|全て|すべて|一字一句)?(?:表示|出力|教え|開示|繰り返|見せ)|(?:制限|制約|ルール|倫理|フィルター?)(?:の?ない|に縛られない|を持たない)(?:AI|アシスタント|人工知能|モデル)|(?:脱獄|ジェイルブレイク)(?:モード|した(?:AI|状態))|(?:開発者|デベロッパー|DAN)モードを(?:有効|オン|起動))/gu,
  // What an AI was told, or keeps to, in Japanese.
  /(?:あなた|君|きみ|お前)(?:に与えられた|が受け取った|に設定された|の)(?:最初の|初期の?|元の|本来の|隠された|内部の?|システム)?(?:指示|プロンプト|システムプロンプト|命令|設定文)(?:の(?:全文|内容))?(?:を|は)(?:そのまま|全て|すべて|翻訳して|一字一句|正確に)?(?:出力|表示|教え|開示|見せ|繰り返|書き出|翻訳)|(?:隠された|秘密の|非公開の|内部の)(?:指示|プロンプト|命令|ルール)を(?:すべて|全て)?(?:教え|表示|見せ|開示|出力)|倫理(?:的な?)?(?:制約|制限|ガイドライン|規範|基準|判断)?(?:は|が|を|も)?(?:一切|全く|すべて)?(?:ありません|(?:な|無)い(?:AI|もの|前提|状態|人格)|持たない|無視)|(?:安全|倫理|コンテンツ)(?:性)?(?:ガイドライン|フィルター?|ポリシー|機能|対策|規約)(?:を|は|に)(?:一切|全て|すべて)?(?:無視|無効|解除|回避|オフ|従う必要(?:は|が)(?:な|あ)|適用され(?:ない|ません))|(?:検閲|規制|制限|制約|フィルター?)(?:なし|無し)で(?:答え|回答|応答|出力|返答)|(?:検閲|規制|制限|制約)を(?:一切|全く)?(?:受けない|持たない)(?:AI|存在|人格|モデル|アシスタント|者)|(?:全て|すべて|全部)のフィルター?を(?:解除|無効)|(?:「?(?:でき|答えられ|お答えでき|お手伝いでき)ません」?と(?:は)?(?:言|答え|返)(?:ってはいけ|うことは禁止|わない|えてはいけ))|(?:回答|返答|応答|要求|指示)?(?:の)?拒否は(?:禁止|許され|認め)|何でもできる(?:AI|人工知能|存在)|(?:先ほど|先程|以前|これまで|今まで|上記|前述)の(?:規則|ルール|指示|命令|制約|制限)は(?:もう|今後|すべて|全て)?(?:適用され|無効|効力|忘れ)|(?:文書|メール|文章|ページ|行)より(?:前|上)の(?:指示|命令)は(?:無効|無視)|(?:私|わたし|俺)は(?:あなたの)?(?:開発者|管理者|作成者|製作者)(?:です|だ)[^\n]{0,24}(?:制限|指示|プロンプト|パスワード|内部)[^\n]{0,16}(?:解除|見せ|教え|開示|表示)|(?:パスワード|秘密の?鍵|プロンプト|指示|機密)を開示(?:せよ|しろ|しなさい)/gu,
];

/** Said in novels and reviews too: two different ones near each other make an order to an AI. */
export const WEAK_ORDERS: readonly RegExp[] = [
  /(?:from now on|starting now|for the rest of (?:this|the) (?:chat|conversation)),? (?:you|your|all)\b|これから(?:は)?(?:あなた|君|お前)は/giu,
  /(?:un(?:filtered|censored|restricted)|amoral|without (?:any )?(?:filters?|censorship))\b/giu,
  /(?:no|any|all|without|free of|not (?:have|bound by|limited by)|ignor\w+|bypass\w*|regardless of)(?: (?:any|its|your|the|all|of|moral|ethical|legal|or|and|social)){0,5} (?:ethics?|morals?|morality|legality|ethical (?:guidelines|standards|constraints|restrictions)|moral (?:guidelines|standards|codes?)|content polic(?:y|ies)|OpenAI'?s? (?:polic(?:y|ies)|guidelines|rules|content)|restrictions|limitations|guidelines)/giu,
  /(?:never|cannot|can't|won't|will not|must not|do not|doesn't|don't)(?: (?:ever|any))? (?:refus\w*|reject\w*|den(?:y|ies)|declin\w*|say (?:no|sorry|that you)|warn\w*|apologi[sz]e|say[s]? ["“'‘](?:I|no|sorry)|include (?:any )?(?:disclaimers?|warnings?)|send (?:any )?(?:warnings?|disclaimers?)|break (?:out of )?character)/giu,
  /(?:stay|remain|stays|keep|keeping) in character|break(?:ing)? (?:out of )?character|stay as [A-Z]\w+/giu,
  /(?:evil|dark|based|rude|chaos|jail|anti|free(?:speech|dom)?|uncensored|unhinged|un)[ -]?(?:GPT|bot)\b|GPT\b(?<=[a-z]{2}GPT)(?<!ChatGPT)/giu,
  /(?:you are|you're|is|are) (?:not|no longer|separate from|the opposite of) (?:Chat ?GPT|an AI)|instead of (?:Chat ?GPT|an AI)|unlike Chat ?GPT|(?:two|2) (?:personas?|personalities|people|modes)/giu,
  /\[(?:INSERT )?(?:YOUR )?(?:PROMPT|QUESTION|TARGETLANGUAGE|MY PROMPT|INSERT)[^\]\n]{0,16}\]|(?:my first (?:prompt|question|request|command) is|if you understand)/giu,
  /(?:no matter (?:what|how|if)|even if (?:it|they|that)(?:'s| is| are) (?:illegal|unethical|immoral|offensive)|(?:does not|doesn't|do not|don't) care (?:about|if|what))/giu,
  /(?:love|like|use|allowed|encouraged|can|will|must)(?:s|d)?(?: to)? (?:swear|curse|insult|profanity|explicit|(?:strong|foul|vulgar|intense) (?:language|profanity))/giu,
  /(?:hypothetical (?:response|scenario|world|character|story|language model|robot|being)|fictional (?:AI|chatbot|being|character named))/giu,
  /(?:without (?:any )?(?:warnings?|disclaimers?|hesitation|remorse|moralizing|explanations?)|(?:no|skip|omit) (?:warnings?|disclaimers?))/giu,
  /<\|im_start\|>|<<SYS>>|\[INST\]|\bSYSTEM ?(?:MODE|OVERRIDE|:)/gu,
  /as an? (?:AI|large) language model|I(?:'m| am) sorry,? (?:but )?(?:I )?can(?:'t|not)/giu,
  /(?:illegal|unethical|immoral|harmful|dangerous|offensive|inappropriate)(?:,? (?:or |and )?(?:illegal|unethical|immoral|harmful|dangerous|offensive|toxic)){1,4}/giu,
  /(?:pretend|simulat\w+|emulat\w+|act as|roleplay|role-play|immerse yourself|play the role)\b[^.\n]{0,60}\b(?:AI|GPT|chatbot|bot|language model|persona)\b/giu,
  /\b(?:jailbreak\w*|DAN|STAN|DUDE|AIM|Machiavellian|developer mode)\b(?=[^\n]{0,80}(?:respon|answer|prompt|GPT|AI|rules))/gu,
  /(?:says? anything|do anything|answer(?:s)? (?:any|every|all)(?:thing| (?:request|question|prompt)s?)) ?(?:it wants|asked|given|without|no matter)?/giu,
];
