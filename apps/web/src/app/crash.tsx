import { Component } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../i18n/use-text.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';

/** Stands in the place of a page that failed, so that the person knows what to do. */
export class Crash extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <CrashPage /> : this.props.children;
  }
}

function CrashPage(): ReactElement {
  const t = useText('common');
  return (
    <main>
      <Page title={t('crashTitle')}>
        <p>{t('crashText')}</p>
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('crashReload')}
        </Button>
      </Page>
    </main>
  );
}
