import type { ReactElement } from 'react';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import { Banner } from '../../ui/banner.js';
import type { Import } from './import.js';

/** What the import did, and what comes next. */
export function ImportResult({ found }: { readonly found: Import }): ReactElement {
  const t = useText('imports');
  const { counts } = found;
  return (
    <div className="stack">
      <Banner tone="done" title={t('result.title')}>
        <p>
          {t('result.text', { new: counts.new, changed: counts.changed, same: counts.same, setAside: counts.setAside })}
        </p>
      </Banner>
      <div className="row">
        <Link className="button primary" to={href('waves')}>
          {t('result.invite')}
        </Link>
        <Link className="button" to={href('imports')}>
          {t('result.another')}
        </Link>
      </div>
    </div>
  );
}
