import type { ReactElement } from 'react';
import { currentLanguage } from '../../i18n/texts.js';
import { useText } from '../../i18n/use-text.js';
import { unsentCount } from './answer-book.js';
import { useDesk } from './desk.js';
import type { Desk } from './desk.js';
import { useSending } from './use-sending.js';

/** Whether what was answered is on this device, on its way, or with the server; nothing while no answers are open. */
export function SendingStatus(): ReactElement | null {
  const t = useText('common');
  const desk = useDesk();
  useSending();
  if (desk.scope === null || Object.keys(desk.book.answers).length === 0) return null;
  return (
    <p className="sending small" role="status">
      {said(desk, t)}
    </p>
  );
}

function said(desk: Desk, t: ReturnType<typeof useText<'common'>>): string {
  const count = unsentCount(desk.book);
  if (!desk.isKept) return t('sending.notKept');
  if (desk.sending && count > 0) return t('sending.sending', { count });
  if (count > 0 || desk.scope?.startsWith('draft:') === true) return t('sending.onDevice');
  return desk.sentAt === null ? t('sending.allSent') : t('sending.allSentAt', { time: clockTime(desk.sentAt) });
}

const clockTime = (at: Date): string =>
  new Intl.DateTimeFormat(currentLanguage(), { hour: '2-digit', minute: '2-digit', hour12: false }).format(at);
