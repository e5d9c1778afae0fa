/** A small library of its own, so that these tests do not follow every edit of the real one. */
import type { Template } from '../../../core/template/schema';

const words = { ja: [], en: [] };

export const LIBRARY: readonly Template[] = [
  {
    id: 'sort-inquiries',
    job: 'classify',
    process: 'customer-support',
    title: { ja: '問い合わせを分類する', en: 'Sort inquiries' },
    description: {
      ja: '届いた問い合わせを、内容と急ぎ具合で分けます。',
      en: 'Sorts inquiries by subject and urgency.',
    },
    keywords: words,
    risk: 'low',
    value: 'medium',
    fields: [
      {
        id: 'inquiries',
        type: 'long-text',
        label: { ja: '問い合わせ', en: 'Inquiries' },
        required: true,
        personalData: 'never',
      },
    ],
    body: { ja: '{{inquiries}}', en: '{{inquiries}}' },
    evidence: {
      testedOn: '2026-11-02',
      models: ['model-a', 'model-b', 'model-c'],
      passed: 12,
      total: 12,
    },
  },
  {
    id: 'meeting-minutes',
    job: 'summarise',
    process: 'meetings',
    title: { ja: '会議のメモを議事録にする', en: 'Turn meeting notes into minutes' },
    description: {
      ja: '走り書きのメモから、決定事項と宿題がひと目で分かる議事録を作ります。',
      en: 'Turns rough notes into minutes with decisions and tasks.',
    },
    keywords: { ja: ['打ち合わせ'], en: ['meeting'] },
    risk: 'medium',
    value: 'high',
    fields: [
      {
        id: 'purpose',
        type: 'text',
        label: { ja: '会議の目的', en: 'Purpose of the meeting' },
        hint: {
          ja: '例：来期の販売計画を決める',
          en: 'For example: agree on next year’s sales plan',
        },
        required: true,
        personalData: 'never',
      },
      {
        id: 'heldOn',
        type: 'date',
        label: { ja: '開催日', en: 'Date' },
        required: false,
        personalData: 'never',
      },
      {
        id: 'notes',
        type: 'long-text',
        label: { ja: 'メモ', en: 'Notes' },
        required: true,
        personalData: 'allowed',
      },
      {
        id: 'tone',
        type: 'choice',
        label: { ja: '文体', en: 'Style' },
        required: true,
        personalData: 'never',
        choices: [
          { id: 'polite', label: { ja: 'です・ます調', en: 'Polite' } },
          { id: 'plain', label: { ja: 'である調', en: 'Plain' } },
        ],
      },
      {
        id: 'items',
        type: 'number',
        label: { ja: '項目の数', en: 'Number of items' },
        required: false,
        personalData: 'never',
      },
    ],
    body: {
      ja: '次のメモから議事録を作ってください。\n\n# 会議の目的\n{{purpose}}\n開催日：{{heldOn}}\n\n# メモ\n{{notes}}\n\n# 条件\n- 文体は{{tone}}\n- {{items}}項目以内\n- メモにないことは書かない',
      en: 'Write the minutes from the notes below.\n\n# Purpose\n{{purpose}}\nHeld on: {{heldOn}}\n\n# Notes\n{{notes}}\n\n# Conditions\n- Style: {{tone}}\n- At most {{items}} items\n- Nothing that is not in the notes',
    },
  },
  {
    id: 'apology-mail',
    job: 'draft',
    process: 'communication',
    title: { ja: 'お詫びのメールを下書きする', en: 'Draft an apology by mail' },
    description: {
      ja: '経緯と対応を整理して、失礼のない文面にします。',
      en: 'Puts what happened and what is done about it into a proper letter.',
    },
    keywords: words,
    risk: 'high',
    value: 'medium',
    fields: [
      {
        id: 'story',
        type: 'long-text',
        label: { ja: '経緯', en: 'What happened' },
        required: true,
        personalData: 'allowed',
      },
    ],
    body: { ja: '{{story}}', en: '{{story}}' },
  },
];
