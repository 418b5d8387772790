import { useState } from 'react';
import type { ReactElement } from 'react';
import { now } from '../../../clock.js';
import { useDates } from '../../../format/country.js';
import { useInLanguage, useText } from '../../../i18n/use-text.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { Choices, Tick } from '../../../ui/choices.js';
import { FailureBanner } from '../../../ui/failure-banner.js';
import { TextField } from '../../../ui/field.js';
import type { Question } from '../form.js';
import { useSize } from './kept-proof.js';
import { factFault, likelyDate } from './proof-file.js';
import type { FactFault, ProofFacts } from './proof-file.js';
import { useAttach } from './use-attach.js';

interface ProofFormProps {
  readonly indicator: string;
  readonly file: File;
  readonly others: readonly Question[];
  readonly onSent: () => void;
  readonly onDrop: () => void;
}

/** What is said of a chosen file, and sending it. Whatever goes wrong, the file and what was said of it stay. */
export function ProofForm({ indicator, file, others, onSent, onDrop }: ProofFormProps): ReactElement {
  const t = useText('proof');
  const sayThe = useSize();
  const { dayOf } = useDates();
  const today = dayOf(now().toISOString());
  const sending = useAttach(indicator);
  const [fault, setFault] = useState<FactFault | null>(null);
  const [facts, setFacts] = useState<ProofFacts>(() => ({
    issuedOn: likelyDate(file.type, dayOf(new Date(file.lastModified).toISOString()), today),
    ...{ isCertificate: false, validUntil: '', also: [] },
  }));
  const send = async (): Promise<void> => {
    const found = factFault(facts, today);
    setFault(found);
    if (found === null && (await sending.attach(file, facts))) onSent();
  };
  return (
    <div className="panel stack tight">
      <p>
        <span className="hidden">{t('file')}: </span>
        <strong className="file-name">{file.name}</strong> · {sayThe(file.size)}
      </p>
      {sending.share === null ? (
        <>
          <Troubles {...sending} />
          <FactFields {...{ facts, fault, today, others }} onChange={setFacts} />
          <div className="row">
            <Button onClick={() => void send()}>{t('send')}</Button>
            <Button look="quiet" onClick={onDrop}>
              {t('drop')}
            </Button>
          </div>
        </>
      ) : (
        <Progress name={file.name} share={sending.share} onStop={sending.stop} />
      )}
    </div>
  );
}

function Troubles({ message, unsent, failure }: Pick<ReturnType<typeof useAttach>, 'message' | 'unsent' | 'failure'>) {
  const t = useText('proof');
  if (message !== null) return <Banner tone="error" title={message} />;
  if (unsent) return <Banner tone="warning" title={t('fault.unsent')} />;
  if (failure?.kind === 'network') return <Banner tone="error" title={t('fault.network')} />;
  return <FailureBanner failure={failure} />;
}

interface FactFieldsProps {
  readonly facts: ProofFacts;
  readonly fault: FactFault | null;
  readonly today: string;
  readonly others: readonly Question[];
  readonly onChange: (facts: ProofFacts) => void;
}

function FactFields({ facts, fault, today, others, onChange }: FactFieldsProps): ReactElement {
  const t = useText('proof');
  const inLanguage = useInLanguage();
  const saidOf = (name: FactFault): string | null => (fault === name ? t(`fault.${name}`) : null);
  const date = { type: 'date', short: true } as const;
  return (
    <>
      <TextField
        {...date}
        label={t('date')}
        fault={saidOf('date')}
        max={today}
        value={facts.issuedOn}
        onText={(issuedOn) => onChange({ ...facts, issuedOn })}
      />
      <Tick
        label={t('certificate')}
        ticked={facts.isCertificate}
        onTick={(isCertificate) => onChange({ ...facts, isCertificate })}
      />
      {facts.isCertificate && (
        <TextField
          {...date}
          label={t('validUntil')}
          fault={saidOf('validUntil')}
          value={facts.validUntil}
          onText={(validUntil) => onChange({ ...facts, validUntil })}
        />
      )}
      {others.length > 0 && (
        <details>
          <summary>{t('also', { count: others.length })}</summary>
          <Choices
            id="proof-also"
            legend={<span className="hidden">{t('also', { count: others.length })}</span>}
            hint={t('alsoHint')}
            choices={others.map((question) => ({ code: question.indicator, label: inLanguage(question) }))}
            chosen={facts.also}
            several
            onChoose={(also) => onChange({ ...facts, also })}
          />
        </details>
      )}
    </>
  );
}

interface ProgressProps {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  readonly onStop: () => void;
}

/** How far the file is; read out in steps of a quarter. */
function Progress({ name, share, onStop }: ProgressProps): ReactElement {
  const t = useText('proof');
  const pct = Math.round(share * 100);
  return (
    <>
      <p aria-hidden="true">{t('sending', { name, share: pct })}</p>
      <p className="hidden" role="status">
        {t('sending', { name, share: Math.floor(pct / 25) * 25 })}
      </p>
      <progress max={100} value={pct} aria-label={t('sending', { name, share: pct })} />
      <div className="row">
        <Button look="quiet" onClick={onStop}>
          {t('stop')}
        </Button>
      </div>
    </>
  );
}
