import type { ReactElement } from 'react';
import { useText } from '../i18n/use-text.js';
import { navigate } from '../router/location.js';
import { Dialog } from '../ui/dialog.js';
import { firstScreen } from './roles.js';
import { useSession } from './session.js';
import { SignInForm } from './sign-in-form.js';

/** In front of the page as it was left: after signing in again one goes on where one was, with all that was typed. */
export default function SessionEnded(): ReactElement {
  const t = useText('session');
  const { viewer, enter } = useSession();
  const entered = async (): Promise<void> => {
    const next = await enter();
    const another = next !== null && next.membership.id !== viewer?.membership.id;
    if (another) navigate(firstScreen(next.membership.role), { replace: true });
  };
  return (
    <Dialog title={t('endedTitle')}>
      <p>{t('endedText')}</p>
      <SignInForm email={viewer?.person.email ?? ''} onEntered={() => void entered()} />
    </Dialog>
  );
}
