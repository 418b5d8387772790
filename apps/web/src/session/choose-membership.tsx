import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Role } from '../generated/schema.js';
import { useText } from '../i18n/use-text.js';
import { Button } from '../ui/button.js';
import { Choices } from '../ui/choices.js';

export interface Membership {
  readonly id: string;
  readonly role: Role;
}

interface ChooseMembershipProps {
  readonly memberships: readonly Membership[];
  readonly busy: boolean;
  readonly onChoose: (membershipId: string) => void;
}

/** For whom to act, where a person acts for several organisations (D8). */
export function ChooseMembership({ memberships, busy, onChoose }: ChooseMembershipProps): ReactElement {
  const t = useText('session');
  const common = useText('common');
  const [chosen, setChosen] = useState(memberships[0]?.id ?? '');
  return (
    <div className="stack">
      <Choices
        id="membership"
        legend={t('chooseMembership')}
        choices={memberships.map(({ id, role }) => ({ code: id, label: common(`role.${role}`) }))}
        chosen={[chosen]}
        onChoose={([id = '']) => setChosen(id)}
      />
      <div className="main-action">
        <Button look="primary" busy={busy} onClick={() => onChoose(chosen)}>
          {t('enter')}
        </Button>
      </div>
    </div>
  );
}
