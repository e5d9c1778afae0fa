import { Eye, EyeOff, LoaderCircle, MessageSquareOff, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Coverage, CoverageState } from '../../core/gate/coverage';
import { useText } from '../text';
import './coverage-line.css';

const ICONS: Record<CoverageState, LucideIcon> = {
  starting: LoaderCircle,
  attached: Eye,
  degraded: TriangleAlert,
  blind: EyeOff,
  'no-chat': MessageSquareOff,
};

/** Always in sight: quiet when the tab is watched, loud and with a way out when it is not. */
export function CoverageLine({
  coverage,
  siteName,
}: {
  readonly coverage: Coverage;
  readonly siteName: string;
}) {
  const { t } = useText();
  const Icon = ICONS[coverage.state];
  const name = t(`coverage.${coverage.state}`);
  const loud = coverage.state === 'degraded' || coverage.state === 'blind';
  return (
    <div className="coverage" data-state={coverage.state} role={loud ? 'alert' : 'status'}>
      <Icon size={loud ? 18 : 14} aria-hidden="true" />
      <div>
        <p className="coverage-state">
          {siteName === '' ? name : t('coverage.onSite', { state: name, site: siteName })}
        </p>
        {loud && <p>{t(`coverage.todo.${coverage.reason}`)}</p>}
      </div>
    </div>
  );
}
