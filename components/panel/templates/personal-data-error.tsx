import type { Finding } from '../../../core/detect/finding';
import { useText } from '../../text';
import { Button } from '../../ui/button';
import { withoutPersonalData } from './personal-data';

interface PersonalDataErrorProps {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly onReplace: (text: string) => void;
}

/** Says what does not belong here, and takes it out by one press. */
export function PersonalDataError({ text, findings, onReplace }: PersonalDataErrorProps) {
  const { t, language } = useText();
  const names = [...new Set(findings.map(({ type }) => t(`findingType.${type}`)))];
  const types =
    language === 'ja'
      ? names.join('、')
      : new Intl.ListFormat(language).format(names.map((name) => name.toLowerCase()));
  return (
    <>
      <p>{t('panel.templates.personal', { types })}</p>
      <Button
        size="small"
        onClick={() => {
          onReplace(withoutPersonalData(text, findings, (type) => t(`findingType.${type}`)));
        }}
      >
        {t('panel.templates.replace')}
      </Button>
    </>
  );
}
