import { CircleAlert, CirclePause, LoaderCircle } from 'lucide-react';
import { useId, type Ref } from 'react';
import type { AttachState, PanelToGuard } from '../../../core/gate/panel-port';
import type { Guideline } from '../../../core/guideline/schema';
import { useText } from '../../text';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { FileActions } from './file-actions';
import { FileCard } from './file-card';
import { heldHint, heldTitle } from './file-words';
import './file-section.css';

interface FileSectionProps {
  readonly attach: AttachState;
  readonly guideline: Guideline;
  readonly send: (message: PanelToGuard) => void;
  /** The button that Enter presses while files wait. */
  readonly primaryRef: Ref<HTMLButtonElement>;
}

/** Files that were stopped on their way into the page: how far the reading is, or what was found. */
export function FileSection(props: FileSectionProps) {
  const { attach, guideline, send, primaryRef } = props;
  const { t } = useText();
  const titleId = useId();
  const held = attach.kind === 'held';
  return (
    <section className="file" aria-labelledby={titleId}>
      <div
        className="file-top"
        data-kind={attach.kind}
        data-decision={held ? attach.decision : undefined}
      >
        {held ? (
          <>
            <Head id={titleId} attach={attach} />
            <FileActions
              attach={attach}
              send={send}
              primaryRef={primaryRef}
              describedBy={titleId}
            />
          </>
        ) : (
          <Working id={titleId} attach={attach} send={send} />
        )}
      </div>
      <ul className="file-cards" aria-label={t('panel.file.list')}>
        {attach.files.map((file, index) => (
          <li key={index}>
            <FileCard file={file} guideline={guideline} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Head({ id, attach }: { readonly id: string; readonly attach: AttachState }) {
  const { t } = useText();
  const stop = attach.kind === 'held' && attach.decision === 'block';
  const Icon = stop ? CircleAlert : CirclePause;
  return (
    <div className="state-line" data-tone={stop ? 'stop' : 'warn'}>
      <Icon size={22} aria-hidden="true" />
      <div id={id}>
        <h2>{heldTitle(attach, t)}</h2>
        <p>{heldHint(attach, t)}</p>
      </div>
    </div>
  );
}

function Working({
  id,
  attach,
  send,
}: {
  readonly id: string;
  readonly attach: Exclude<AttachState, { readonly kind: 'held' }>;
  readonly send: (message: PanelToGuard) => void;
}) {
  const { t, language } = useText();
  const { kind, done, files } = attach;
  const count = files.length;
  const reading = count > 1 ? t('panel.file.readingMany', { count }) : t('panel.file.reading');
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(done);
  return (
    <>
      <div className="state-line" data-tone="quiet" data-kind="releasing">
        <LoaderCircle size={22} aria-hidden="true" />
        <div id={id}>
          <h2>{kind === 'masking' ? t('panel.file.masking') : reading}</h2>
          <p>{kind === 'masking' ? t('panel.file.maskingHint') : t('panel.file.readingHint')}</p>
        </div>
      </div>
      <div className="file-progress">
        <progress aria-label={t('panel.file.progress')} max={1} value={done} />
        <span aria-hidden="true">{percent}</span>
        <Button
          size="small"
          onClick={() => {
            send({ kind: 'attach-nothing' });
          }}
        >
          {t('panel.file.cancel')} <Kbd>Esc</Kbd>
        </Button>
      </div>
    </>
  );
}
