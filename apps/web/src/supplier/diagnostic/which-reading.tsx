import type { ReactElement } from 'react';
import { useNumber } from '../../format/numbers.js';
import { useText } from '../../i18n/use-text.js';
import { Choices } from '../../ui/choices.js';

interface WhichReadingProps {
  readonly readings: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (value: string) => void;
}

/** "1,234" may be a thousand and some, or one and some. */
export function WhichReading({ readings, chosen, onChoose }: WhichReadingProps): ReactElement {
  const t = useText('diagnostic');
  const write = useNumber();
  return (
    <Choices
      id="which-reading"
      legend={t('whichReading')}
      choices={readings.map((value) => ({
        code: value,
        label: t(value.includes('.') ? 'reading.fraction' : 'reading.whole', { number: write(value) }),
      }))}
      chosen={chosen === null ? [] : [chosen]}
      onChoose={([value = '']) => onChoose(value)}
    />
  );
}
