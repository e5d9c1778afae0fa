import { Component, type ReactNode } from 'react';
import { useText } from '../text';
import { Notice } from '../ui/notice';

/** Catches a bug of ours at the edge, and says that the guard itself goes on. */
export class FailureBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const { t } = useText();
  return (
    <Notice tone="stop" role="alert" title={t('panel.failed.title')}>
      {t('panel.failed.text')}
    </Notice>
  );
}
