import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import './notice.css';

export type Tone = 'info' | 'ok' | 'warn' | 'stop';

const ICONS: Record<Tone, LucideIcon> = {
  info: Info,
  ok: CircleCheck,
  warn: TriangleAlert,
  stop: CircleAlert,
};

type NoticeProps = Omit<ComponentProps<'div'>, 'title'> & {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons under the text. */
  readonly actions?: ReactNode;
  readonly icon?: LucideIcon | undefined;
};

/** A message in place. Says its tone by icon and words too, not by colour alone. */
export function Notice({ tone = 'info', title, children, actions, icon, ...rest }: NoticeProps) {
  const Icon = icon ?? ICONS[tone];
  return (
    <div {...rest} className={`ui-notice ${rest.className ?? ''}`} data-tone={tone}>
      <Icon size={18} aria-hidden="true" />
      <div className="ui-notice-body">
        {title !== undefined && <p className="ui-notice-title">{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className="ui-notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
