import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { TextKey } from '../i18n/areas.js';
import { useText } from '../i18n/use-text.js';
import { Button } from '../ui/button.js';

/** An account of the demonstration; it exists in demo mode only. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  /** The six digits of the moment, for roles that need them. */
  readonly code: string | null;
}

const URL = '/demo/accounts';
/** The code of an authenticator lives this long. */
const CODE_SECONDS = 30;

async function fetchAccounts(): Promise<readonly DemoAccount[]> {
  const response = await fetch(URL, { headers: { Accept: 'application/json' } });
  const isData = response.ok && (response.headers.get('Content-Type') ?? '').includes('json');
  return isData ? ((await response.json()) as { accounts: readonly DemoAccount[] }).accounts : [];
}

/** Who one can be in the demonstration; nothing where there is none. */
export function DemoAccounts({ onChoose }: { readonly onChoose: (account: DemoAccount) => void }): ReactElement | null {
  const t = useText('session');
  const common = useText('common');
  const sayRole = (role: string): string => common(`role.${role}` as TextKey<'common'>);
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => {
    const refresh = (): void => void fetchAccounts().then(setAccounts, () => undefined);
    refresh();
    const timer = setInterval(refresh, (CODE_SECONDS / 2) * 1000);
    return () => clearInterval(timer);
  }, []);
  if (accounts.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('demoTitle')}</h2>
      <p className="muted small">{t('demoHint')}</p>
      <ul className="demo-accounts">
        {accounts.map((account) => (
          <li key={account.email}>
            <div>
              <strong>{account.name}</strong>
              <br />
              <span className="small muted">
                {account.organisation} · {sayRole(account.role)}
              </span>
              {account.code !== null && (
                <>
                  <br />
                  <span className="small number">{t('demoCode', { code: account.code })}</span>
                </>
              )}
            </div>
            <Button onClick={() => onChoose(account)}>
              {t('demoUse')}
              <span className="hidden"> {account.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
