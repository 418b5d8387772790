import { useState } from 'react';
import type { ReactElement } from 'react';
import { JoinProgramme } from '../../generated/invitation.js';
import { useCommand } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { besidesProof, useProving } from '../../session/step-up.js';
import { Button } from '../../ui/button.js';
import { Tick } from '../../ui/choices.js';
import { ErrorSummary, faultOf, faultsByField } from '../../ui/error-summary.js';
import type { Fault } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Terms } from './terms.js';
import type { InvitationFacts } from './use-invitation.js';

interface JoinBoxProps {
  readonly token: string;
  readonly facts: InvitationFacts;
  readonly company: string;
  readonly onJoined: (enrolmentId: string) => void;
  readonly onAnother: () => void;
}

const CONTROLS = { termsVersion: 'join-terms', representsPower: 'join-power' };

/** A company that is here already takes part in one more programme, with the answers it gave before. */
export function JoinBox({ token, facts, company, onJoined, onAnother }: JoinBoxProps): ReactElement {
  const t = useText('invitation');
  const join = useCommand(JoinProgramme);
  const [agrees, setAgrees] = useState(false);
  const [represents, setRepresents] = useState(false);
  const [own, setOwn] = useState<readonly Fault[]>([]);
  const send = async (): Promise<void> => {
    const missing: readonly (Fault | false)[] = [
      !agrees && { id: CONTROLS.termsVersion, message: t('fault.terms') },
      !represents && { id: CONTROLS.representsPower, message: t('fault.represents') },
    ];
    const found = missing.filter((fault) => fault !== false);
    setOwn(found);
    if (found.length > 0) return;
    const outcome = await join.run({ token, termsVersion: facts.termsVersion, representsPower: represents });
    if (outcome.kind === 'done' && outcome.payload.enrolment !== null) onJoined(outcome.payload.enrolment.id);
    if (outcome.kind === 'refused') await proving.ask(outcome.faults);
  };
  const proving = useProving(send);
  const faults = own.length > 0 ? own : faultsByField(besidesProof(join.faults), CONTROLS);
  return (
    <div className="stack wide">
      <ErrorSummary faults={faults} />
      <FailureBanner failure={join.failure} />
      <Terms />
      <Tick
        id={CONTROLS.termsVersion}
        label={t('account.terms', { version: facts.termsVersion })}
        ticked={agrees}
        fault={faultOf(faults, CONTROLS.termsVersion)}
        onTick={setAgrees}
      />
      <Tick
        id={CONTROLS.representsPower}
        label={t('account.represents', { supplier: company })}
        ticked={represents}
        fault={faultOf(faults, CONTROLS.representsPower)}
        onTick={setRepresents}
      />
      <div className="main-action">
        <Button look="primary" busy={join.busy} onClick={() => void send()}>
          {t('join.action', { company })}
        </Button>
        <Button look="quiet" onClick={onAnother}>
          {t('join.another')}
        </Button>
      </div>
      {proving.dialog}
    </div>
  );
}
