import { useState } from 'react';
import type { ReactElement } from 'react';
import { useClient } from 'urql';
import { useText } from '../i18n/use-text.js';
import { navigate } from '../router/location.js';
import { href } from '../router/paths.js';
import { useSession } from '../session/session.js';
import { unsentCount } from '../supplier/answers/answer-book.js';
import { deskNow, forgetBook, forgetSentBooks, sendWaiting } from '../supplier/answers/desk.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';

/** Leaves; on a phone that others use too, answers that were not sent are asked about first. */
export function SignOutButton(): ReactElement {
  const t = useText('common');
  const { leave } = useSession();
  const client = useClient();
  const [unsent, setUnsent] = useState(0);
  const go = async (): Promise<void> => {
    setUnsent(0);
    await forgetSentBooks();
    await leave();
    navigate(href('signIn'));
  };
  const ask = async (): Promise<void> => {
    await sendWaiting(client);
    const count = unsentCount(deskNow().book);
    if (count === 0) await go();
    else setUnsent(count);
  };
  return (
    <>
      <Button look="quiet" onClick={() => void ask()}>
        {t('signOut')}
      </Button>
      {unsent > 0 && (
        <Dialog title={t('unsentTitle', { count: unsent })} onClose={() => setUnsent(0)}>
          <p>{t('unsentText')}</p>
          <div className="dialog-actions">
            <Button look="quiet" onClick={() => setUnsent(0)}>
              {t('cancel')}
            </Button>
            <Button look="danger" onClick={() => void forgetBook().then(go)}>
              {t('unsentErase')}
            </Button>
            <Button look="primary" onClick={() => void go()}>
              {t('unsentKeep')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
