import type { MouseEvent, ReactNode } from 'react';
import type { ConversationLink } from './chat-contract';
import { Icon } from './icons';
import type { PageLabels } from './labels';

export interface SidebarProps {
  readonly brand: string;
  readonly labels: PageLabels;
  readonly newChat: {
    readonly href: string;
    readonly attributes: Readonly<Record<string, string>>;
  };
  readonly conversations: readonly ConversationLink[];
  readonly currentId: string | null;
  readonly hrefOf: (id: string) => string;
  readonly go: (path: string) => void;
}

export function Sidebar(props: SidebarProps) {
  const { brand, labels, newChat, conversations, currentId, hrefOf, go } = props;
  return (
    <aside className="sidebar">
      <div className="brand">
        <span className="brand-mark">
          <Icon name="chat" size={18} />
        </span>
        {brand}
      </div>
      <nav className="sidebar-nav" aria-label={labels.conversations}>
        <InPageLink
          href={newChat.href}
          go={go}
          className="nav-item"
          attributes={newChat.attributes}
        >
          <Icon name="compose" size={18} />
          <span>{labels.newChat}</span>
        </InPageLink>
        <h2 className="nav-heading">{labels.recent}</h2>
        <ul className="history">
          {conversations.map(({ id, title }) => (
            <li key={id}>
              <InPageLink
                href={hrefOf(id)}
                go={go}
                className="nav-item"
                attributes={id === currentId ? { 'aria-current': 'page' } : {}}
              >
                <span className="nav-title">{title}</span>
              </InPageLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="account">
        <span className="avatar" aria-hidden="true">
          {labels.user.slice(0, 1)}
        </span>
        <span className="account-text">
          <span className="account-name">{labels.user}</span>
          <span className="account-plan">{labels.plan}</span>
        </span>
      </div>
    </aside>
  );
}

function InPageLink(props: {
  readonly href: string;
  readonly go: (path: string) => void;
  readonly className: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    props.go(props.href);
  };
  return (
    <a {...props.attributes} href={props.href} className={props.className} onClick={follow}>
      {props.children}
    </a>
  );
}
