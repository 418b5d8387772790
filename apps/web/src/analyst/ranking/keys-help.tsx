import { useState } from 'react';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/use-text.js';
import { Button } from '../../ui/button.js';
import { Tick } from '../../ui/choices.js';
import { Dialog } from '../../ui/dialog.js';
import { areKeysOn, switchKeys } from './use-keys.js';

const KEYS = [
  { keys: '/', said: 'keys.search' },
  { keys: 'j  ↓', said: 'keys.next' },
  { keys: 'k  ↑', said: 'keys.before' },
  { keys: 'Enter', said: 'keys.enter' },
  { keys: '?', said: 'keys.help' },
] as const;

/** The keys of the list, and a way to switch them off. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useText('ranking');
  const common = useText('common');
  const [isOn, setOn] = useState(areKeysOn);
  const turn = (on: boolean): void => {
    switchKeys(on);
    setOn(on);
  };
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <dl className="pair">
        {KEYS.map(({ keys, said }) => (
          <div key={said} style={{ display: 'contents' }}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(said)}</dd>
          </div>
        ))}
      </dl>
      <Tick label={t('keys.on')} ticked={isOn} onTick={turn} />
      <div className="dialog-actions">
        <Button look="primary" onClick={onClose}>
          {common('close')}
        </Button>
      </div>
    </Dialog>
  );
}
