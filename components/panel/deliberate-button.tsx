import { useState } from 'react';
import type { LucideIcon } from 'lucide-react';
import { useText } from '../text';
import { Button, type ButtonVariant } from '../ui/button';
import { Notice } from '../ui/notice';
import { useDeliberate } from './use-deliberate';
import './deliberate-button.css';

interface DeliberateButtonProps {
  readonly label: string;
  /** Said of what, where several buttons share a label. */
  readonly describedBy?: string | undefined;
  readonly variant?: ButtonVariant;
  readonly icon?: LucideIcon;
  /** Something has to be chosen first. */
  readonly missing?: boolean;
  readonly onPress: () => void;
}

/** A small button that acts only for a person who sees it, and says so when nobody can. */
export function DeliberateButton(props: DeliberateButtonProps) {
  const { label, describedBy, variant = 'quiet', icon, missing = false, onPress } = props;
  const { t } = useText();
  const { ref, guard } = useDeliberate();
  const [unseen, setUnseen] = useState(false);
  const press = guard(onPress, () => {
    setUnseen(true);
  });
  return (
    <>
      <Button
        ref={ref}
        variant={variant}
        size="small"
        icon={icon}
        aria-disabled={missing}
        aria-describedby={describedBy}
        onClick={(event) => {
          if (!missing) press(event);
        }}
      >
        {label}
      </Button>
      {unseen && (
        <Notice tone="warn" role="alert" className="deliberate-unseen">
          {t('panel.unseen', { act: label })}
        </Notice>
      )}
    </>
  );
}
