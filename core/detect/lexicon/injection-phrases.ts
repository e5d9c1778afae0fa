/** Sentences that turn against the instructions an AI was given, not against a person or a text. */

const EARLIER =
  '(?:previous(?:ly)?|prior|above|preceding|earlier|foregoing|initial|original|existing|past|last|old)';
const ORDERS =
  '(?:instructions?|prompts?|directions?|directives?|guidelines?|rules?|commands?|context|messages?|constraints?|text|orders?|programming|training)';

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
      '(?:do anything now|DAN mode|developer mode (?:enabled|output)|jailbreak(?:ed)? mode|(?:security|safety) override mode|<god mode>)',
      '(?:freed|free|released|unbound|broken free) (?:from|of) (?:the |all |your |any |its )?(?:typical |usual )(?:confines|restrictions|limitations|rules|constraints)',
      '(?:does|do|will|must|should|can) not (?:have to |need to )?(?:abide by|adhere to|follow|comply with|obey) (?:the |any |all )?(?:rules|policies|guidelines|restrictions)(?: set| imposed)',
      `(?:new|updated) (?:system )?instructions?(?: for (?:the |you,? )?(?:AI|assistant|model|LLM))?: (?:you|ignore|from now)`,
    ].join('|'),
    'giu',
  ),
  // Spanish, French, German, Italian, Portuguese, Russian, Chinese, Korean
  /(?:ignor[ae]|olvida|omite) (?:todas )?(?:las )?(?:instrucciones|órdenes|indicaciones) (?:anteriores|previas)|(?:ignore[zr]?|oublie[zr]?) (?:toutes )?les instructions (?:précédentes|antérieures)|(?:ignorier\w*|vergiss|missachte) (?:alle )?(?:die )?(?:vorherigen|bisherigen|obigen|vorigen) (?:Anweisungen|Befehle)|ignora (?:tutte )?le istruzioni precedenti|ignore (?:todas )?as instruções anteriores|игнорируй(?:те)? (?:все )?(?:предыдущие|прошлые) (?:инструкции|указания)|(?:忽略|无视|忽视)(?:掉)?(?:所有|全部)?(?:之前|以前|先前|以上|上面|前面)的?(?:所有|全部)?的?(?:指示|指令|说明|提示|命令)|이전(?:의)? (?:모든 )?(?:지시|명령|지침)(?:사항)?(?:을|를) (?:모두 )?무시/giu,
  /(?:(?:以前|これまで|今まで|上記|前述|上|前|直前|先ほど|先程|先|元|最初|既存|与えられた|すべて|全て)の?(?:の)?(?:全て|すべて)?の?(?:指示|命令|プロンプト|ルール|規則|制約|設定|文脈|コンテキスト|指令)(?:内容|事項)?(?:を|は|なんて)?(?:全て|すべて|一切|完全に|いったん|全部)?(?:無視|忘れ|破棄|(?<!(?:設定|文脈)(?:内容|事項)?[をは]?(?:全て|すべて|一切|完全に|いったん|全部)?)(?:無効|上書き|取り消))|システム(?:プロンプト|メッセージ)(?:の(?:全文|内容))?(?:を|は)(?:そのまま|全て|すべて|一字一句)?(?:表示|出力|教え|開示|繰り返|見せ)|(?:制限|制約|ルール|倫理|フィルター?)(?:の?ない|に縛られない|を持たない)(?:AI|アシスタント|人工知能|モデル)|(?:脱獄|ジェイルブレイク)(?:モード|した(?:AI|状態))|(?:開発者|デベロッパー|DAN)モードを(?:有効|オン|起動))/gu,
];

/** Said in novels and reviews too: two different ones near each other make an order to an AI. */
export const WEAK_ORDERS: readonly RegExp[] = [
  /(?:from now on|starting now|for the rest of (?:this|the) (?:chat|conversation)),? (?:you|your|all)\b|これから(?:は)?(?:あなた|君|お前)は/giu,
  /(?:un(?:filtered|censored|restricted)|amoral|without (?:any )?(?:filters?|censorship))\b/giu,
  /(?:no|any|all|without|free of|not (?:have|bound by|limited by)|ignor\w+|bypass\w*|regardless of)(?: (?:any|its|your|the|all|of|moral|ethical|legal|or|and|social)){0,5} (?:ethics?|morals?|morality|legality|ethical (?:guidelines|standards|constraints|restrictions)|moral (?:guidelines|standards|codes?)|content polic(?:y|ies)|OpenAI'?s? (?:polic(?:y|ies)|guidelines|rules|content)|restrictions|limitations|guidelines)/giu,
  /(?:never|cannot|can't|won't|will not|must not|do not|doesn't|don't)(?: (?:ever|any))? (?:refus\w*|reject\w*|den(?:y|ies)|declin\w*|say (?:no|sorry|that you)|warn\w*|apologi[sz]e|include (?:any )?(?:disclaimers?|warnings?)|send (?:any )?(?:warnings?|disclaimers?)|break (?:out of )?character)/giu,
  /(?:stay|remain|stays|keep|keeping) in character|break(?:ing)? character/giu,
  /as an? (?:AI|large) language model|"?I(?:'m| am) sorry,? (?:but )?(?:I )?can(?:'t|not)/giu,
  /(?:illegal|unethical|immoral|harmful|dangerous|offensive|inappropriate)(?:,? (?:or |and )?(?:illegal|unethical|immoral|harmful|dangerous|offensive|toxic)){1,4}/giu,
  /(?:pretend|simulat\w+|emulat\w+|act as|roleplay|role-play|immerse yourself|play the role)\b[^.\n]{0,60}\b(?:AI|GPT|chatbot|bot|language model|persona)\b/giu,
  /\b(?:jailbreak\w*|DAN|STAN|DUDE|AIM|Machiavellian|developer mode)\b(?=[^\n]{0,80}(?:respon|answer|prompt|GPT|AI|rules))/gu,
  /(?:says? anything|do anything|answer(?:s)? (?:any|every|all)(?:thing| (?:request|question|prompt)s?)) ?(?:it wants|asked|given|without|no matter)?/giu,
];
