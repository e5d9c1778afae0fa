import { useMemo, useState } from 'react';
import { previewFile, type ExportFile } from '../../core/usage/export-file';
import { useText } from '../text';
import { Button } from '../ui/button';
import { formatCount } from './format';
import { SectionCard } from './section-card';
import './file-preview.css';

/** Lines shown at first, and more with each press: enough to judge, few enough to stay quick. */
const PAGE_LINES = 100;

/** The file that would be saved, decoded from its own bytes. */
export function FilePreview({ file }: { readonly file: ExportFile }) {
  const { t, language } = useText();
  const [pages, setPages] = useState(1);
  const preview = useMemo(() => previewFile(file.bytes, pages * PAGE_LINES), [file, pages]);
  const { lines, linesAfter, lineEnd, byteOrderMark } = preview;
  return (
    <SectionCard title={t('admin.export.preview')}>
      <p>{t('admin.export.previewNote')}</p>
      <dl className="admin-file">
        <div>
          <dt>{t('admin.export.name')}</dt>
          <dd>{file.name}</dd>
        </div>
        <div>
          <dt>{t('admin.export.size')}</dt>
          <dd>
            {t('admin.export.sizeValue', {
              lines: lines.length + linesAfter,
              bytes: file.bytes.length,
            })}
          </dd>
        </div>
        <div>
          <dt>{t('admin.export.encoding')}</dt>
          <dd>
            {t(byteOrderMark ? 'admin.export.encodingBom' : 'admin.export.encodingPlain', {
              lineEnd,
            })}
          </dd>
        </div>
      </dl>
      <pre
        className="admin-bytes"
        tabIndex={0}
        role="region"
        aria-label={t('admin.export.region', { name: file.name })}
        style={{ ['--digits' as string]: String(lines.length).length }}
      >
        {lines.map((line, index) => (
          // A line of a file has no other name than its number.
          <span key={index} className="admin-line">
            {line}
            {'\n'}
          </span>
        ))}
      </pre>
      {linesAfter > 0 && (
        <div className="admin-following">
          <p>{t('admin.export.following', { count: formatCount(linesAfter, language) })}</p>
          <Button
            size="small"
            onClick={() => {
              setPages(pages + 1);
            }}
          >
            {t('admin.export.showMore')}
          </Button>
        </div>
      )}
    </SectionCard>
  );
}
