/** Words that, beside a name, tell about somebody's health. Kinds of illness, not body parts. */
export const HEALTH_WORD =
  /診断|病名|既往歴|持病|うつ病|鬱病|抑うつ|適応障害|双極性障害|統合失調症|発達障害|認知症|てんかん|糖尿病|高血圧|がん(?![ばこ])|癌|腫瘍|白血病|脳梗塞|心筋梗塞|肝炎|腎不全|透析|HIV|エイズ|梅毒|結核|妊娠|流産|不妊治療|障害者手帳|人工透析|休職中|通院中|入院中|手術を受け|\b(?:diagnos(?:ed|is)|suffers? from|treated for|depression|bipolar|schizophrenia|dementia|epilepsy|diabet(?:es|ic)|hypertension|cancer|tumou?r|leuk(?:a?e)mia|stroke|hepatitis|dialysis|HIV|AIDS|tuberculosis|pregnan(?:t|cy)|miscarriage|chemotherapy|sick leave)\b/giu;
