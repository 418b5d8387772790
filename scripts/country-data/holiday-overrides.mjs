// Where date-holidays 3.37.0 differs from the law of the country, as found in 2026, with what was read. `drop` and `add`
// take a year and answer dates `MM-DD`; each entry holds for the years from `from` to `to`.
import { easterSunday, firstWeekday, plusDays } from './days.mjs';

const labourCode = 'Código de Trabajo';

export const OVERRIDES = {
  GT: [
    {
      why: 'Decreto 19-2018: 30 June on Tuesday or Wednesday is kept on the Monday before, from Thursday to Sunday on the Monday after; 1 May and 20 October stay (Corte de Constitucionalidad, 16 April 2020)',
      source: 'guatevision.com (2022) and leydenegocios.com (2023)',
      drop: () => ['06-29', '06-30', '07-02'],
      add: (year) => [armyDay(year)],
    },
  ],
  SV: [
    {
      why: `${labourCode}, article 190: 1 January, 10 May and 17 June are paid rest days of the whole country`,
      source: 'elindependiente.sv; comercioynegocios.org (2026)',
      add: () => ['01-01', '05-10', '06-17'],
    },
  ],
  HN: [
    {
      why: 'Decreto 78-2015: 3, 12 and 21 October are kept on Wednesday, Thursday and Friday of the first week of October',
      source: 'enlaplaza.hn (2023: 4 to 6 October); elheraldo.hn (2025: 1 to 3 October)',
      drop: () => ['10-03', '10-12', '10-21'],
      add: (year) => [0, 1, 2].map((days) => plusDays(year, firstWeekday(year, 10, 3), days)),
    },
  ],
  NI: [
    {
      why: `${labourCode}, article 66: neither 1 June nor 12 October; 30 May by Ley 1118`,
      source: 'contextohn.com and radioabcstereo.com (2026)',
      drop: () => ['06-01', '10-12'],
      add: () => ['05-30'],
    },
    {
      why: 'Ley 1272 of January 2026 adds 18 January, 2 and 21 February and 8 November',
      source: 'contextohn.com and radioabcstereo.com (2026)',
      from: 2026,
      add: () => ['01-18', '02-02', '02-21', '11-08'],
    },
  ],
  CR: [
    {
      why: `${labourCode}, article 148: 31 August and 1 December instead of 12 October`,
      source: 'nacion.com (2024 and 2026 lists of the Ministerio de Trabajo)',
      drop: () => ['10-09', '10-12'],
      add: () => ['08-31', '12-01'],
    },
    {
      why: 'Ley 9875 as amended: 11 April 2024 was kept on Monday 15 April',
      source: 'nacion.com (2024)',
      from: 2024,
      to: 2024,
      drop: () => ['04-11'],
      add: () => ['04-15'],
    },
  ],
  MX: [
    {
      why: 'Ley Federal del Trabajo, article 74, as reformed on 30 September 2024: 1 October instead of 1 December when the presidency passes on',
      source: 'dgyh.mx (2024)',
      drop: () => ['12-01'],
      add: (year) => (year % 6 === 2 ? ['10-01'] : []),
    },
  ],
  CO: [easterIsNone('Ley 51 of 1983 lists 18 days, Easter Sunday not among them; Ley 2578 of 2026 adds the 19th')],
  PE: [easterIsNone('Decreto Legislativo 713 as amended lists 16 days, Easter Sunday not among them')],
  CL: [
    {
      ...easterIsNone('Ley 2.977 as amended lists Good Friday and Holy Saturday, not Easter Sunday'),
      add: (year) => [plusDays(year, easterSunday(year), -1)],
    },
  ],
};

function easterIsNone(why) {
  return {
    why,
    source: 'semana.com (2025) for Colombia; from general knowledge for Peru and Chile',
    drop: (year) => [easterSunday(year)],
  };
}

function armyDay(year) {
  const weekday = new Date(Date.UTC(year, 5, 30)).getUTCDay();
  const shift = [1, 0, -1, -2, 4, 3, 2][weekday];
  return plusDays(year, '06-30', shift);
}
