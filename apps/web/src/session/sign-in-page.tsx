import type { ReactElement } from 'react';
import { useText } from '../i18n/use-text.js';
import { navigate } from '../router/location.js';
import { Page } from '../ui/page.js';
import { firstScreen } from './roles.js';
import { useSession } from './session.js';
import { SignInForm } from './sign-in-form.js';

/** The way in. Asked for in the place of another page, that page comes after it. */
export default function SignInPage({ stay = false }: { readonly stay?: boolean }): ReactElement {
  const t = useText('session');
  const { enter } = useSession();
  const entered = async (): Promise<void> => {
    const viewer = await enter();
    if (viewer !== null && !stay) navigate(firstScreen(viewer.membership.role), { replace: true });
  };
  return (
    <Page title={t('title')} intro={t(stay ? 'introStay' : 'intro')}>
      <SignInForm onEntered={() => void entered()} />
    </Page>
  );
}
