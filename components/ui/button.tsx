import type { ComponentProps, ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import './button.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Looks {
  /** One `primary` on a screen; `danger` for what cannot be taken back. */
  readonly variant?: ButtonVariant;
  readonly size?: 'small' | 'medium' | 'large';
  /** Takes the whole line. */
  readonly wide?: boolean;
  readonly icon?: LucideIcon | undefined;
}
type ButtonProps = ComponentProps<'button'> & Looks;

/** A push button. Give `aria-disabled` instead of `disabled` where the reader must learn why. */
export function Button({ variant, size, wide, icon: Icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className="ui-button" {...looks({ variant, size, wide })}>
      {Icon && <Icon size={size === 'small' ? 14 : 16} aria-hidden="true" />}
      {children}
    </button>
  );
}

/** A button that shows an icon only; its name is read aloud and shown on hover. */
export function IconButton({
  label,
  icon: Icon,
  variant = 'quiet',
  size,
  ...rest
}: Omit<ButtonProps, 'children' | 'wide'> & {
  readonly label: string;
  readonly icon: LucideIcon;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className="ui-button"
      data-icon-only=""
      {...looks({ variant, size })}
    >
      <Icon size={size === 'small' ? 14 : 18} aria-hidden="true" />
    </button>
  );
}

/** A link that looks like a button, for what is a place or a download. */
export function ButtonLink({
  variant,
  size,
  wide,
  icon: Icon,
  children,
  ...rest
}: ComponentProps<'a'> & Looks & { readonly children: ReactNode }) {
  return (
    <a {...rest} className="ui-button" {...looks({ variant, size, wide })}>
      {Icon && <Icon size={size === 'small' ? 14 : 16} aria-hidden="true" />}
      {children}
    </a>
  );
}

function looks({
  variant = 'secondary',
  size = 'medium',
  wide = false,
}: {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: Looks['size'] | undefined;
  readonly wide?: boolean | undefined;
}) {
  return { 'data-variant': variant, 'data-size': size, ...(wide && { 'data-wide': '' }) };
}
