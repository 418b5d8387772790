import type { ReactElement } from 'react';
import type { Failure } from '../graphql/failure.js';
import type { TextKey } from '../i18n/areas.js';
import { useText } from '../i18n/use-text.js';
import { Banner } from './banner.js';
import { Button } from './button.js';

interface FailureBannerProps {
  readonly failure: Failure | null;
  readonly onRetry?: () => void;
}

const SAID: Readonly<Record<string, TextKey<'common'>>> = {
  NETWORK: 'failure.NETWORK',
  FORBIDDEN: 'failure.FORBIDDEN',
  NOT_FOUND: 'failure.NOT_FOUND',
  RATE_LIMITED: 'failure.RATE_LIMITED',
  UNAVAILABLE: 'failure.UNAVAILABLE',
};

/** Says what failed and what to do; an ended session is said by the sign-in dialog instead. */
export function FailureBanner({ failure, onRetry }: FailureBannerProps): ReactElement | null {
  const t = useText('common');
  if (failure === null || failure.kind === 'session') return null;
  return (
    <Banner tone="error" title={t(SAID[failure.code] ?? 'failure.INTERNAL')}>
      {failure.requestId !== null && <p className="small">{t('failure.requestId', { id: failure.requestId })}</p>}
      {onRetry !== undefined && <Button onClick={onRetry}>{t('retry')}</Button>}
    </Banner>
  );
}
