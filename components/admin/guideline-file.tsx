import { FileUp, Lock } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import {
  parseGuideline,
  type ParsedGuideline,
  type ParseOptions,
} from '../../core/guideline/parse';
import type { GuidelineRefusal } from '../../core/guideline/refusal';
import { GUIDELINE_LIMITS, type Guideline } from '../../core/guideline/schema';
import { useText } from '../text';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { GuidelineCandidate, GuidelineRefused } from './guideline-candidate';
import { SectionCard } from './section-card';

interface GuidelineFileProps {
  /** What is in force. */
  readonly before: Guideline;
  /** The administrator decides: nothing can be applied here. */
  readonly managed: boolean;
  readonly checks: Required<Pick<ParseOptions, 'today' | 'knownSites'>>;
  readonly onApply: (file: Uint8Array) => Promise<void>;
}

type Step =
  | { readonly kind: 'waiting' | 'reading' | 'unreadable' }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: GuidelineRefusal }
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly parsed: ParsedGuideline;
    };

/** Takes a file, shows what it would change or why it cannot be used, and applies it when told to. */
export function GuidelineFile({ before, managed, checks, onApply }: GuidelineFileProps) {
  const { t } = useText();
  const [step, setStep] = useState<Step>({ kind: 'waiting' });
  const take = (file: File) => {
    setStep({ kind: 'reading' });
    void readFile(file, checks).then(setStep);
  };
  const forget = () => {
    setStep({ kind: 'waiting' });
  };
  return (
    <SectionCard title={t('admin.guideline.file')}>
      {managed ? (
        <Notice icon={Lock} title={t('admin.guideline.managedTitle')}>
          {t('admin.guideline.managedText')}
        </Notice>
      ) : (
        <p>{t('admin.guideline.fileText')}</p>
      )}
      <DropZone disabled={managed} onFile={take} />
      <div role="status">
        {step.kind === 'reading' && <p>{t('admin.guideline.reading')}</p>}
        {step.kind === 'unreadable' && (
          <Notice tone="stop">{t('admin.guideline.unreadable')}</Notice>
        )}
        {step.kind === 'refused' && <GuidelineRefused name={step.name} refusal={step.refusal} />}
      </div>
      {step.kind === 'read' && (
        <GuidelineCandidate
          name={step.name}
          parsed={step.parsed}
          before={before}
          onCancel={forget}
          onApply={() => {
            void onApply(step.bytes).then(forget);
          }}
        />
      )}
    </SectionCard>
  );
}

async function readFile(file: File, checks: GuidelineFileProps['checks']): Promise<Step> {
  const { name } = file;
  // Too big is said before anything is read into memory.
  if (file.size > GUIDELINE_LIMITS.maxBytes) {
    const refusal = { code: 'too-big', maxBytes: GUIDELINE_LIMITS.maxBytes } as const;
    return { kind: 'refused', name, refusal };
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: 'unreadable' };
  }
  const parsed = parseGuideline(bytes, checks);
  return parsed.ok
    ? { kind: 'read', name, bytes, parsed: parsed.value }
    : { kind: 'refused', name, refusal: parsed.error };
}

function DropZone({
  disabled,
  onFile,
}: {
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}) {
  const { t } = useText();
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="admin-drop"
      {...(over && { 'data-over': '' })}
      {...(disabled && { 'data-off': '' })}
      {...(!disabled && {
        onDragOver: (event: DragEvent) => {
          take(event);
          setOver(true);
        },
        onDragLeave: () => {
          setOver(false);
        },
        onDrop: (event: DragEvent) => {
          take(event);
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file) onFile(file);
        },
      })}
    >
      <FileUp size={28} strokeWidth={1.5} aria-hidden="true" />
      <p>{t(over ? 'admin.guideline.dropNow' : 'admin.guideline.drop')}</p>
      <input
        id={id}
        type="file"
        hidden
        accept=".json,application/json"
        disabled={disabled}
        aria-label={t('admin.guideline.pick')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file, mended, may be chosen again.
          event.target.value = '';
        }}
      />
      <Button
        disabled={disabled}
        onClick={() => {
          document.getElementById(id)?.click();
        }}
      >
        {t('admin.guideline.pick')}
      </Button>
    </div>
  );
}
