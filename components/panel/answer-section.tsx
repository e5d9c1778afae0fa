import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../text';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import './answer-section.css';

interface AnswerSectionProps {
  readonly answer: { readonly text: string; readonly complete: boolean };
  /** False when the browser refused. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** The answer with the originals in it. It exists here and nowhere else. */
export function AnswerSection({ answer, onCopy }: AnswerSectionProps) {
  const { t } = useText();
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean }>();
  // What was copied is said of that text only: an answer that grew is not copied yet.
  const outcome = copied?.text === answer.text ? copied : undefined;
  const copy = async () => {
    setCopied({ text: answer.text, done: await onCopy(answer.text) });
  };
  return (
    <Card className="answer" aria-label={t('panel.answer.title')}>
      <div className="answer-head">
        <h3>{t('panel.answer.title')}</h3>
        <Button size="small" icon={outcome?.done ? Check : Copy} onClick={() => void copy()}>
          {t(outcome?.done ? 'panel.answer.copied' : 'panel.answer.copy')}
        </Button>
      </div>
      <div
        className="answer-text"
        role="group"
        aria-label={t('panel.answer.title')}
        // It scrolls, so it must be reachable by keyboard.
        tabIndex={0}
      >
        {answer.text}
      </div>
      {!answer.complete && <p className="answer-note">{t('panel.answer.streaming')}</p>}
      <p className="answer-note">{t('panel.answer.note')}</p>
      <p className="answer-outcome" role="status">
        {outcome && t(outcome.done ? 'panel.answer.copied' : 'panel.answer.copyFailed')}
      </p>
    </Card>
  );
}
