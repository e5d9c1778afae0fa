/** The guideline file, version 1: the one place that says what the enablement team may write. */
import { z } from 'zod';
import { FINDING_TYPES } from '../detect/finding';

const id = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/);
const isoDate = z.iso.date();
const bilingual = z.object({
  ja: z.string().min(1).max(4000),
  en: z.string().min(1).max(4000),
});

export const PHASES = ['observe', 'coach', 'enforce'] as const;
export const ACTIONS = ['allow', 'warn', 'mask', 'block'] as const;
export const OVERRIDES = ['free', 'reason', 'none'] as const;
export const FAILURE_ACTIONS = ['warn', 'block'] as const;
export const CLAUSE_KINDS = [
  'purpose',
  'scope',
  'services',
  'input',
  'output',
  'forbidden',
  'contact',
  'revision',
] as const;
export const INFORMATION_LEVELS = ['public', 'internal', 'confidential', 'secret'] as const;

export const clauseSchema = z.object({
  id,
  /** As printed on the company's page, for example `4.2`. */
  number: z.string().min(1).max(16),
  kind: z.enum(CLAUSE_KINDS),
  title: bilingual,
  text: bilingual,
});

export const serviceSchema = z.object({
  /** Id of a site that Tesuri knows, for example `chatgpt`. */
  site: id,
  name: bilingual,
  informationLevels: z.array(z.enum(INFORMATION_LEVELS)).min(1),
});

export const ruleSchema = z.object({
  id,
  types: z.array(z.enum(FINDING_TYPES)).min(1),
  /** For `GUIDELINE_TERM` only: which term lists; absent means all. */
  termLists: z.array(id).optional(),
  /** Findings that score lower are left alone, 0 to 1. */
  minScore: z.number().min(0).max(1).default(0.5),
  action: z.enum(ACTIONS),
  /** May the user send anyway? Absent: warn → free, mask → reason, block → none. */
  override: z.enum(OVERRIDES).optional(),
  /** May a placeholder stand for it? */
  maskable: z.boolean().default(true),
  clause: id,
  /** Overrides the guideline's phase for this rule. */
  phase: z.enum(PHASES).optional(),
});

export const guidelineSchema = z.object({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  id,
  version: z.number().int().min(1),
  title: bilingual,
  owner: bilingual,
  /** A rota, never one person alone. */
  contacts: z.array(z.object({ name: bilingual, link: z.string().max(400).optional() })).min(2),
  verifiedOn: isoDate,
  validUntil: isoDate,
  phase: z.enum(PHASES),
  clauses: z.array(clauseSchema).min(1).max(500),
  services: z.array(serviceSchema).min(1).max(50),
  rules: z.array(ruleSchema).min(1).max(5000),
  terms: z
    .array(
      z.object({
        id,
        title: bilingual,
        terms: z.array(z.string().min(2).max(200)).min(1).max(10_000),
      }),
    )
    .default([]),
  /** Clauses shown beside an answer. */
  outputReminders: z.array(id).default([]),
  /** A body on a known send address that cannot be read. */
  onUnreadable: z.enum(FAILURE_ACTIONS).default('block'),
  /** A part of Tesuri that does not answer. */
  onFailure: z.enum(FAILURE_ACTIONS).default('block'),
  counting: z
    .object({ groupSizeFloor: z.number().int().min(1).max(1000).default(10) })
    .default({ groupSizeFloor: 10 }),
});

export type Guideline = z.infer<typeof guidelineSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type Phase = (typeof PHASES)[number];
export type Action = (typeof ACTIONS)[number];
export type Override = (typeof OVERRIDES)[number];
export type FailureAction = (typeof FAILURE_ACTIONS)[number];
export type Bilingual = z.infer<typeof bilingual>;
