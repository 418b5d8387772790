import type { ReactElement } from 'react';
import { IdentityChecks } from '../../generated/supplier.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import { useViewer } from '../../session/session.js';
import { Banner } from '../../ui/banner.js';

/** Tells an owner that somebody handed in the company's tax id, while there is something to answer. */
export function IdentityNotice(): ReactElement | null {
  const t = useText('home');
  const { membership } = useViewer();
  const { data } = useAsk(IdentityChecks, {}, { pause: membership.role !== 'SO' });
  if (!data || data.identityChecks.length === 0) return null;
  return (
    <Banner tone="warning" title={t('identity')}>
      <Link to={href('identity')}>{t('identityAnswer')}</Link>
    </Banner>
  );
}
