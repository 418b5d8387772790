import type { CalcExample } from '../function.js';

const supplier = { size: 'micro', sectorGroup: 'TEX', country: 'HN' };

/** An invented micro workshop in Honduras: its payroll was reviewed while its permit ran out. */
export const shapleyExample: CalcExample = {
  args: {
    before: {
      supplier,
      asOf: '2026-03-31',
      answers: [
        { indicator: 'PEO-01', value: 'some', grade: 'E1' },
        { indicator: 'EMS-03', value: 'all', grade: 'E3', validUntil: '2026-08-31' },
      ],
    },
    after: {
      supplier,
      asOf: '2026-09-30',
      answers: [
        { indicator: 'PEO-01', value: 'all', grade: 'E3', date: '2026-09-01' },
        { indicator: 'EMS-03', value: 'all', grade: 'E3', validUntil: '2026-08-31' },
      ],
    },
  },
  value: {
    before: 1.9347925723441557,
    after: 4.109138724523338,
    delta: 2.174346152179182,
    parts: {
      answers: 1.95043716224316,
      evidence: 0.4406340185393198,
      time: -0.21672502860329756,
      model: 0,
      reference: 0,
    },
  },
};

/** Two invented suppliers, three draws: one that claims much with little proof, one that knows itself. */
export const rankExample: CalcExample = {
  args: {
    seed: 7,
    draws: 3,
    themes: [
      { id: 'WAT', weight: 3 },
      { id: 'ENE', weight: 1 },
    ],
    suppliers: [
      {
        id: 'SUP-7',
        indicators: [
          { id: 'w', theme: 'WAT', credit: 70, grade: 'E1' },
          { id: 'e', theme: 'ENE', credit: null },
        ],
      },
      {
        id: 'SUP-8',
        indicators: [
          { id: 'w', theme: 'WAT', credit: 45, halfWidth: 2 },
          { id: 'e', theme: 'ENE', credit: 50, grade: 'E3' },
        ],
      },
    ],
  },
  value: {
    suppliers: [
      {
        id: 'SUP-7',
        score: 39.37499999999999,
        shown: 39.4,
        rank: 2,
        rankP5: 1,
        rankMedian: 1,
        rankP95: 2,
        scoreP5: 41.17150270866002,
        scoreP95: 53.25522511772193,
      },
      {
        id: 'SUP-8',
        score: 46.22531183844714,
        shown: 46.2,
        rank: 1,
        rankP5: 1,
        rankMedian: 2,
        rankP95: 2,
        scoreP5: 44.08499514790337,
        scoreP95: 46.634881495011115,
      },
    ],
    beats: [
      [null, 0.6666666666666666],
      [0.3333333333333333, null],
    ],
    groups: [['SUP-8', 'SUP-7']],
  },
};
