import { useEffect, useState } from 'react';
import type { Boot } from '../site-kit/boot';
import { Icon, type IconName } from '../site-kit/page/icons';
import { Chat } from './chat';
import { FRAME_HOME } from './frame-path';
import { LABELS } from './labels';
import '../site-kit/page/base.css';
import '../site-kit/page/plain.css';
import './page.css';

export function Page({ boot }: { readonly boot: Boot }) {
  return boot.path.startsWith(FRAME_HOME) ? <Chat boot={boot} /> : <Shell boot={boot} />;
}

const APPS: readonly IconName[] = ['chat', 'file', 'versions', 'mention'];

/** The page itself: only a rail of apps, and the frame that the chat is in. */
function Shell({ boot }: { readonly boot: Boot }) {
  const labels = LABELS[boot.config.language];
  const [address, setAddress] = useState<string>();
  useEffect(() => setAddress(FRAME_HOME + window.location.search), []);
  return (
    <div className="shell">
      <nav className="rail" aria-label={labels.shell}>
        {APPS.map((name) => (
          <span key={name} className="rail-item">
            <Icon name={name} size={20} />
          </span>
        ))}
      </nav>
      {address === undefined ? null : (
        <iframe className="chat-frame" name="chat" title={labels.frame} src={address} />
      )}
    </div>
  );
}
