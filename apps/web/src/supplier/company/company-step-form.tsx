import { useState } from 'react';
import type { SubmitEvent, ReactElement } from 'react';
import type { Country, TaxIdWarning } from '#countries';
import { now } from '../../clock.js';
import { useText } from '../../i18n/use-text.js';
import { navigate } from '../../router/location.js';
import { href } from '../../router/paths.js';
import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import type { Fault } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { checkStep } from './check.js';
import type { FieldFault } from './check.js';
import { FIELDS, controlOf, stepAfter, typedOf } from './profile.js';
import type { FormStep, Profile } from './profile.js';
import { StepFields } from './step-fields.js';
import { useKeptProfile } from './use-kept-profile.js';
import { useSaveProfile } from './use-save-profile.js';

interface CompanyStepFormProps {
  readonly step: FormStep;
  readonly profile: Profile;
  readonly country: Country;
  /** With what the server has now; null when it did not take the step and has something else. */
  readonly onSaved: (profile: Profile | null) => void;
}

/** One step: checked and saved when it is left; a warning stops once, an error until it is corrected. */
export function CompanyStepForm({ step, profile, country, onSaved }: CompanyStepFormProps): ReactElement {
  const t = useText('company');
  const { typed, change, settle } = useKeptProfile(typedOf(profile));
  const save = useSaveProfile(profile, country);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [warned, setWarned] = useState<readonly TaxIdWarning[]>([]);
  const leave = async (): Promise<void> => {
    const found = checkStep(step, typed, country, now().getFullYear());
    setFaults(found.faults);
    const isNew = found.warnings.some((warning) => !warned.includes(warning));
    setWarned(found.warnings);
    if (found.faults.length > 0 || isNew) return;
    const saved = await save.run(step, typed);
    onSaved(saved);
    if (saved === null) return;
    await settle();
    navigate(href('company', { step: stepAfter(step) }));
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void leave();
  };
  const said: Fault[] = [
    ...faults.map(({ field, code, suggestion }) => ({ id: controlOf(field), message: sayFault(t, code, suggestion) })),
    ...save.faults.map((fault) => ({ id: idOf(fault.field, step), message: fault.message })),
  ];
  return (
    <form className="stack wide" onSubmit={submit} noValidate>
      <ErrorSummary faults={said} />
      <FailureBanner failure={save.failure} />
      {faults.length === 0 && warned.length > 0 && (
        <Banner tone="warning" title={t('warning.title')}>
          <ul>
            {warned.map((warning) => (
              <li key={warning}>{t(`warning.${warning}`)}</li>
            ))}
          </ul>
        </Banner>
      )}
      <StepFields step={step} typed={typed} country={country} faults={said} onChange={change} />
      <div className="main-action">
        <Button type="submit" look="primary" busy={save.busy}>
          {t('continue')}
        </Button>
      </div>
    </form>
  );
}

/** The control of a field that the server named, when it stands on this step. */
function idOf(field: readonly string[] | null, step: FormStep): string | null {
  const found = FIELDS[step].find((name) => name === field?.at(-1));
  return found === undefined ? null : controlOf(found);
}

function sayFault(t: ReturnType<typeof useText<'company'>>, code: FieldFault['code'], suggestion?: string): string {
  const sentence = t(`fault.${code}`);
  return suggestion === undefined ? sentence : `${sentence} ${t('suggestion', { number: suggestion })}`;
}
