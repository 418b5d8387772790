import { Suspense, lazy, useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { speak } from '../i18n/texts.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { Link } from '../router/link.js';
import { href } from '../router/paths.js';
import type { PathName, Place } from '../router/paths.js';
import { isBuyer, isSupplier, modeOf } from '../session/roles.js';
import { useSession } from '../session/session.js';
import type { Someone } from '../session/session.js';
import { SendingStatus } from '../supplier/answers/sending-status.js';
import { Button } from '../ui/button.js';
import { SignOutButton } from './sign-out-button.js';

interface FrameProps {
  readonly place: Place | null;
  readonly children: ReactNode;
}

/** Fetched for suppliers only. */
const OwnAnswers = lazy(() => import('../supplier/answers/own-answers.js'));

const BUYER_MENU = ['ranking', 'imports', 'waves'] as const;
const SUPPLIER_MENU = ['home', 'result', 'sharing'] as const;
const PARENT: Readonly<Partial<Record<PathName, PathName>>> = { enrolment: 'ranking', import: 'imports' };

/** What stands around every page: brand, menu of the role, language, who one is. */
export function Frame({ place, children }: FrameProps): ReactElement {
  const t = useText('common');
  const { viewer } = useSession();
  const mode = modeOf(viewer?.membership.role);
  useEffect(() => {
    document.documentElement.dataset.mode = mode;
  }, [mode]);
  return (
    <>
      <a className="button skip" href="#content">
        {t('skip')}
      </a>
      <header className="top">
        <Link className="brand" to={href('root')}>
          Enverde
        </Link>
        <SendingStatus />
        {viewer !== null && isSupplier(viewer.membership.role) && (
          <Suspense>
            <OwnAnswers />
          </Suspense>
        )}
        {viewer === null ? <LanguageButton /> : <Folding key={place?.name} viewer={viewer} place={place} />}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      {viewer?.organisation.isDemo === true && <p className="foot">{t('demo')}</p>}
    </>
  );
}

interface FoldingProps {
  readonly viewer: Someone;
  readonly place: Place | null;
}

/** Menu and account: in the bar where there is room, behind a button on a phone; closed by going to another page. */
function Folding({ viewer, place }: FoldingProps): ReactElement {
  const t = useText('common');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button menu-button"
        aria-expanded={isOpen}
        aria-controls="menu"
        onClick={() => setOpen((before) => !before)}
      >
        {t('menu')}
      </button>
      <div id="menu" className={isOpen ? 'folding open' : 'folding'}>
        <Menu viewer={viewer} place={place} />
        <div className="end">
          <Who viewer={viewer} />
          <LanguageButton />
          <SignOutButton />
        </div>
      </div>
    </>
  );
}

function Menu({ viewer, place }: { readonly viewer: Someone; readonly place: Place | null }): ReactElement {
  const t = useText('common');
  const names = menuOf(viewer);
  const here = place === null ? null : (PARENT[place.name] ?? place.name);
  return (
    <nav aria-label={t('mainMenu')}>
      <ul className="menu">
        {names.map((name) => (
          <li key={name}>
            <Link to={href(name)} aria-current={name === here ? 'page' : undefined}>
              {t(`nav.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function menuOf({ membership }: Someone): readonly (typeof BUYER_MENU | typeof SUPPLIER_MENU)[number][] {
  if (isBuyer(membership.role)) return BUYER_MENU;
  return isSupplier(membership.role) ? SUPPLIER_MENU : [];
}

function Who({ viewer }: { readonly viewer: Someone }): ReactElement {
  return (
    <Link className="who small" to={href('account')}>
      {viewer.person.name}
      <br />
      <span className="muted">{viewer.organisation.name}</span>
    </Link>
  );
}

/** Offers the other language, in that language. */
function LanguageButton(): ReactElement {
  const t = useText('common');
  const other = useLanguage() === 'es' ? 'en' : 'es';
  return (
    <Button look="quiet" lang={other} onClick={() => void speak(other)}>
      {t('language')}
    </Button>
  );
}
