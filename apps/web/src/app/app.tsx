import { Suspense, useEffect } from 'react';
import type { ReactElement } from 'react';
import { useText } from '../i18n/use-text.js';
import { Link } from '../router/link.js';
import { navigate, usePathname } from '../router/location.js';
import { href, placeOf } from '../router/paths.js';
import type { Place } from '../router/paths.js';
import { firstScreen, isBuyer, isSupplier } from '../session/roles.js';
import { useSession } from '../session/session.js';
import type { Someone } from '../session/session.js';
import { FailureBanner } from '../ui/failure-banner.js';
import { Loading } from '../ui/loading.js';
import { Page } from '../ui/page.js';
import { Frame } from './frame.js';
import { PAGES } from './pages.js';
import type { PageEntry } from './pages.js';
import { PlaceContext } from './place.js';
import { SessionEndedScreen, SignInScreen } from './session-screens.js';

/** The page at the address, for who is signed in, inside the frame of their role. */
export function App(): ReactElement {
  const { status } = useSession();
  const place = placeOf(usePathname());
  return (
    <Frame place={place}>
      <Suspense fallback={<Loading />}>
        <Screen place={place} />
        {status === 'ended' && <SessionEndedScreen />}
      </Suspense>
    </Frame>
  );
}

function Screen({ place }: { readonly place: Place | null }): ReactElement {
  const { status } = useSession();
  if (place === null) return <Missing />;
  if (status === 'loading') return <Loading />;
  const entry = place.name === 'root' ? null : PAGES[place.name];
  return entry?.for === 'anyone' ? <Shown entry={entry} place={place} /> : <Private entry={entry} place={place} />;
}

interface PrivateProps {
  /** null at the root, which leads on. */
  readonly entry: PageEntry | null;
  readonly place: Place;
}

/** A page for who is signed in: the way in stands in its place until then. */
function Private({ entry, place }: PrivateProps): ReactElement {
  const { status, viewer, failure, enter } = useSession();
  if (status === 'unreachable') return <FailureBanner failure={failure} onRetry={() => void enter()} />;
  if (viewer === null) return <SignInScreen stay={entry !== null} />;
  if (entry === null) return <Onward to={firstScreen(viewer.membership.role)} />;
  return mayOpen(entry, viewer) ? <Shown entry={entry} place={place} /> : <Missing />;
}

function Shown({ entry, place }: { readonly entry: PageEntry; readonly place: Place }): ReactElement {
  const { Screen: Content } = entry;
  return (
    <PlaceContext value={place}>
      <Content key={place.name} />
    </PlaceContext>
  );
}

function mayOpen(entry: PageEntry, { membership }: Someone): boolean {
  if (entry.for === 'buyer') return isBuyer(membership.role);
  return entry.for !== 'supplier' || isSupplier(membership.role);
}

function Onward({ to }: { readonly to: string }): ReactElement {
  useEffect(() => navigate(to, { replace: true }), [to]);
  return <Loading />;
}

function Missing(): ReactElement {
  const t = useText('common');
  return (
    <Page title={t('missingTitle')}>
      <p>{t('missingText')}</p>
      <Link className="button primary" to={href('root')}>
        {t('missingAction')}
      </Link>
    </Page>
  );
}
