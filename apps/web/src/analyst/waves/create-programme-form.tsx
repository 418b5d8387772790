import { useState } from 'react';
import type { SubmitEvent, ReactElement } from 'react';
import { COUNTRIES, packOf } from '#countries';
import { CreateProgramme } from '../../generated/programme.js';
import { useCommand } from '../../graphql/use-command.js';
import { useInLanguage, useText } from '../../i18n/use-text.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { ErrorSummary, faultOf, faultsByField } from '../../ui/error-summary.js';
import type { Fault } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { TextField } from '../../ui/field.js';

interface CreateProgrammeFormProps {
  readonly onCreated: () => void;
  readonly onCancel?: () => void;
}

const CONTROLS = {
  name: 'programme-name',
  countries: 'programme-countries',
  waveName: 'programme-wave',
  waveDeadlineOn: 'programme-deadline',
};

interface Typed {
  readonly name: string;
  readonly countries: readonly string[];
  readonly waveName: string;
  readonly waveDeadlineOn: string;
}

/** A programme with its first wave. */
export function CreateProgrammeForm({ onCreated, onCancel }: CreateProgrammeFormProps): ReactElement {
  const t = useText('waves');
  const common = useText('common');
  const inLanguage = useInLanguage();
  const create = useCommand(CreateProgramme);
  const [typed, setTyped] = useState<Typed>({ name: '', countries: [], waveName: '', waveDeadlineOn: '' });
  const [own, setOwn] = useState<readonly Fault[]>([]);
  const type = (part: Partial<Typed>): void => setTyped((before) => ({ ...before, ...part }));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const missing = missingIn(typed).map((field) => ({ id: CONTROLS[field], message: t(`missing.${field}`) }));
    setOwn(missing);
    if (missing.length > 0) return;
    void create.run(typed).then((outcome) => {
      if (outcome.kind === 'done') onCreated();
    });
  };
  const faults = own.length > 0 ? own : faultsByField(create.faults, CONTROLS);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <FailureBanner failure={create.failure} />
      <TextField
        id={CONTROLS.name}
        label={t('new.name')}
        value={typed.name}
        fault={faultOf(faults, CONTROLS.name)}
        onText={(name) => type({ name })}
      />
      <Choices
        id={CONTROLS.countries}
        legend={t('new.countries')}
        fault={faultOf(faults, CONTROLS.countries)}
        choices={COUNTRIES.map((code) => ({ code, label: inLanguage(packOf(code).names) }))}
        chosen={typed.countries}
        several
        onChoose={(countries) => type({ countries })}
      />
      <TextField
        id={CONTROLS.waveName}
        label={t('new.wave')}
        hint={t('new.waveHint')}
        value={typed.waveName}
        fault={faultOf(faults, CONTROLS.waveName)}
        onText={(waveName) => type({ waveName })}
      />
      <TextField
        id={CONTROLS.waveDeadlineOn}
        label={t('new.deadline')}
        type="date"
        short
        value={typed.waveDeadlineOn}
        fault={faultOf(faults, CONTROLS.waveDeadlineOn)}
        onText={(waveDeadlineOn) => type({ waveDeadlineOn })}
      />
      <div className="row">
        <Button type="submit" look="primary" busy={create.busy}>
          {t('new.create')}
        </Button>
        {onCancel !== undefined && (
          <Button look="quiet" onClick={onCancel}>
            {common('cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

const missingIn = (typed: Typed): readonly (keyof Typed)[] =>
  (Object.keys(CONTROLS) as (keyof Typed)[]).filter((field) => typed[field].length === 0);
