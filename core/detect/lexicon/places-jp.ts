/** Japanese place words: prefectures, and cities whose names hold hiragana or katakana. */

export const PREFECTURES: readonly string[] =
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県'.split(
    ' ',
  );

/**
 * Municipalities with kana in their names. Walking back from 市 stops at kana, because particles are
 * kana too; these are the exceptions.
 */
export const KANA_MUNICIPALITIES: readonly string[] =
  'えりも町 おいらせ町 つがる市 むつ市 にかほ市 いわき市 かすみがうら市 つくば市 つくばみらい市 ひたちなか市 さくら市 みどり市 みなかみ町 さいたま市 ふじみ野市 ときがわ町 いすみ市 袖ケ浦市 鎌ケ谷市 あきる野市 かほく市 あわら市 おおい町 南アルプス市 みよし市 あま市 いなべ市 たつの市 南あわじ市 かつらぎ町 みなべ町 すさみ町 紀の川市 東かがわ市 さぬき市 まんのう町 つるぎ町 東みよし町 いの町 みやま市 うきは市 みやこ町 みやき町 さつま町 あさぎり町 うるま市 えびの市 いちき串木野市 南さつま市 ニセコ町 せたな町 むかわ町 新ひだか町 日の出町 茅ヶ崎市 龍ケ崎市 鶴ヶ島市 上ノ国町 西ノ島町'.split(
    ' ',
  );
