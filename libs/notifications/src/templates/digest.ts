import { dateInWords } from '#countries';
import { TryLater } from '#platform';
import type { Locale } from '#platform';
import { ruleOfKind } from '../domain/task-rules.js';
import { pathOf } from '../tasks/task-place.js';
import { askOf, capital } from '../texts/task-texts.js';
import { hasMovesAhead, linesOf, takeAlong, takeDay } from './digest-lines.js';
import type { DigestLine } from './digest-lines.js';
import type { MessageTemplate, MessageText } from './template.js';

/** Until the moves that were made are followed; they are by then, unless all is down. */
const MOVES_SECONDS = 5;

/**
 * What waits for a person, in the one letter of the day (domain guide 7, portal guide 10): joined over tasks, tracks and
 * programmes. It speaks to the person alone; no programme learns of another one (V15). No score, no credit, no tax id.
 */
export const digest: MessageTemplate = {
  kind: 'digest',
  version: 1,
  atOnce: false,
  async render({ personId = '' }, tools) {
    await takeAlong(personId, tools);
    if (await hasMovesAhead(tools)) throw new TryLater(MOVES_SECONDS, 'moves are still to be followed');
    const lines = await linesOf(personId, tools);
    if (lines.length === 0) return null;
    if (!(await takeDay(personId, tools))) tools.waitForMorning('the person had a letter today');
    return textOf(lines, tools.locale, tools.publicUrl);
  },
};

/** The letter about these matters, at least one. */
export function textOf(lines: readonly DigestLine[], locale: Locale, publicUrl: string): MessageText {
  const words = WORDS[locale];
  const [first, ...others] = lines;
  const only = others.length === 0 ? first : undefined;
  const isLegal = lines.some(({ kind }) => ruleOfKind(kind)?.legal);
  return {
    subject: only ? `${whoOf(only, locale)}: ${whatAndWhen(only, locale)}` : words.several(lines.length),
    paragraphs: [
      ...(only ? [`${capital(whatAndWhen(only, locale))}.`] : lines.map((line) => `• ${inFull(line, locale)}`)),
      ...(only?.minutes ? [words.minutes(only.minutes)] : []),
      ...helpFor(lines, locale),
    ],
    action: { label: words.button, url: `${publicUrl}${only ? pathOf(only) : '/'}` },
    reason: `${words.reason} ${isLegal ? words.always : words.mayStop}`,
  };
}

const inFull = (line: DigestLine, locale: Locale): string =>
  `${capital(whatAndWhen(line, locale))} (${whoOf(line, locale)}).`;

const whatAndWhen = ({ kind, dueOn }: DigestLine, locale: Locale): string =>
  dueOn === null ? askOf(kind, locale) : `${askOf(kind, locale)}, ${WORDS[locale].until(dueOn)}`;

/** To the supplier its programme, to everybody else the supplier it is about. */
const whoOf = ({ ballHolder, buyerName, programmeName, supplierName }: DigestLine, locale: Locale): string =>
  (ballHolder === 'supplier' ? programmeName && `${buyerName ?? ''} – ${programmeName}` : supplierName) ??
  WORDS[locale].us;

/** Each later step changes something: first help, then a call (portal guide 10). */
function helpFor(lines: readonly DigestLine[], locale: Locale): string[] {
  const words = WORDS[locale];
  const late = lines.filter(({ step }) => /^(after|missing)-/.test(step));
  if (late.length === 0) return [];
  return [late.some(({ step }) => step !== 'after-1') ? words.call : words.help];
}

const WORDS = {
  es: {
    us: 'Enverde',
    several: (count: number) => `Tiene ${count} asuntos con fecha en Enverde`,
    until: (date: string) => `hasta el ${dateInWords(date, 'es')}`,
    minutes: (minutes: number) => `Le tomará unos ${minutes} minutos.`,
    button: 'Ver qué falta',
    help: '¿Le falta algo para terminar? Escriba a su contacto del programa: está para ayudarle.',
    call: '¿Prefiere verlo por teléfono? Pida una llamada a su contacto del programa: toma unos 10 minutos.',
    reason: 'Recibe este mensaje, uno al día como mucho, porque tiene asuntos con fecha en Enverde.',
    mayStop: 'Puede dejar de recibir estos recordatorios en la página de su cuenta.',
    always:
      'De alguno de estos plazos depende un derecho suyo: ese aviso llega siempre. Los demás recordatorios puede apagarlos en la página de su cuenta.',
  },
  en: {
    us: 'Enverde',
    several: (count: number) => `You have ${count} matters with a date on Enverde`,
    until: (date: string) => `by ${dateInWords(date, 'en')}`,
    minutes: (minutes: number) => `It takes about ${minutes} minutes.`,
    button: 'See what is missing',
    help: 'Is something missing to get it done? Write to your contact at the programme, who is there to help.',
    call: 'Would you rather go through it by phone? Ask your contact at the programme for a call: about 10 minutes.',
    reason: 'You receive this message, one a day at most, because matters with a date wait for you on Enverde.',
    mayStop: 'You can stop these reminders on the page of your account.',
    always:
      'A right of yours depends on one of these deadlines: that notice always comes. You can switch off the other reminders on the page of your account.',
  },
} as const;
