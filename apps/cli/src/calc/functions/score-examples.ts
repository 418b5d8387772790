import type { CalcExample } from '../function.js';

const supplier = { size: 'micro', sectorGroup: 'SER', country: 'CL' };
const asOf = '2026-06-30';

/** An invented micro shop in Chile: one reviewed answer past its validity, one declared, one "I do not know". */
export const scoreExample: CalcExample = {
  args: {
    supplier,
    asOf,
    answers: [
      { indicator: 'WAT-01', value: 'monthly', grade: 'E3', date: '2025-01-31' },
      { indicator: 'ENE-04', value: ['led', 'off'], grade: 'E1' },
      { indicator: 'PEO-01', na: 'negocio familiar' },
      { indicator: 'PEO-02', value: 'dont_know', grade: 'E1' },
    ],
  },
  value: {
    score: 1.458300792410616,
    shown: 1.5,
    arithmetic: 5.912783568362966,
    balance: -4.45448277595235,
    themes: [
      { id: 'WAT', weightPct: 9.87124463519313, score: 29.46428571428571 },
      { id: 'ENE', weightPct: 15.02145922746781, score: 20 },
      { id: 'WAS', weightPct: 15.02145922746781, score: 0 },
      { id: 'MAT', weightPct: 12.875536480686693, score: 0 },
      { id: 'EMS', weightPct: 10.300429184549357, score: 0 },
      { id: 'PEO', weightPct: 23.60515021459227, score: 0 },
      { id: 'RBC', weightPct: 6.866952789699569, score: 0 },
      { id: 'SUP', weightPct: 6.437768240343346, score: 0 },
    ],
    indicators: [
      {
        id: 'WAT-01',
        weightPct: 4.230533415082769,
        points: 75,
        k: 1,
        d: 0.9166666666666666,
        credit: 68.75,
        contribution: 2.908491722869404,
      },
      { id: 'WAT-05', weightPct: 5.64071122011036, points: null, k: 0, d: 0, credit: 0, contribution: 0 },
      { id: 'ENE-01', weightPct: 7.510729613733905, points: null, k: 0, d: 0, credit: 0, contribution: 0 },
      {
        id: 'ENE-04',
        weightPct: 7.510729613733905,
        points: 50,
        k: 0.8,
        d: 1,
        credit: 40,
        contribution: 3.0042918454935617,
      },
      { id: 'WAS-01', weightPct: 7.510729613733905, points: null, k: 0, d: 0, credit: 0, contribution: 0 },
      { id: 'WAS-07', weightPct: 7.510729613733905, points: null, k: 0, d: 0, credit: 0, contribution: 0 },
      { id: 'MAT-01', weightPct: 6.437768240343346, points: null, k: 0, d: 0, credit: 0, contribution: 0 },
      { id: 'MAT-04', weightPct: 6.437768240343346, points: null, k: 0, d: 0, credit: 0, contribution: 0 },
      { id: 'EMS-01', weightPct: 5.150214592274678, points: null, k: 0, d: 0, credit: 0, contribution: 0 },
      { id: 'EMS-03', weightPct: 5.150214592274678, points: null, k: 0, d: 0, credit: 0, contribution: 0 },
      { id: 'PEO-02', weightPct: 11.802575107296136, points: 0, k: 0.8, d: 1, credit: 0, contribution: 0 },
      { id: 'PEO-04', weightPct: 11.802575107296136, points: null, k: 0, d: 0, credit: 0, contribution: 0 },
      { id: 'RBC-01', weightPct: 6.866952789699569, points: null, k: 0, d: 0, credit: 0, contribution: 0 },
      { id: 'SUP-01', weightPct: 6.437768240343346, points: null, k: 0, d: 0, credit: 0, contribution: 0 },
    ],
    confidence: {
      value: 10.055947271612506,
      letter: 'D',
      answeredShare: 0.2354383813611281,
      evidenceShare: 0.0423053341508277,
      reviewedShare: 0.0423053341508277,
    },
    core: 1.1243360835463545,
    ifVerified: 1.6560965220279025,
    level: 'L1',
    next: { level: 'L2', missing: [{ cause: 'score' }] },
    status: 'not-published',
  },
};

export const breakdownExample: CalcExample = {
  args: {
    supplier,
    asOf,
    answers: [
      { indicator: 'WAT-01', value: 'monthly', grade: 'E3', date: '2025-01-31' },
      { indicator: 'ENE-04', value: ['led', 'off'], grade: 'E1' },
    ],
  },
  value: {
    score: 1.458300792410616,
    shown: 1.5,
    gained: [
      { id: 'WAT-01', exact: 2.908491722869404, shown: 2.9 },
      { id: 'WAT-05', exact: 0, shown: 0 },
      { id: 'ENE-01', exact: 0, shown: 0 },
      { id: 'ENE-04', exact: 3.0042918454935617, shown: 3 },
      { id: 'WAS-01', exact: 0, shown: 0 },
      { id: 'WAS-07', exact: 0, shown: 0 },
      { id: 'MAT-01', exact: 0, shown: 0 },
      { id: 'MAT-04', exact: 0, shown: 0 },
      { id: 'EMS-01', exact: 0, shown: 0 },
      { id: 'EMS-03', exact: 0, shown: 0 },
      { id: 'PEO-01', exact: 0, shown: 0 },
      { id: 'PEO-02', exact: 0, shown: 0 },
      { id: 'PEO-04', exact: 0, shown: 0 },
      { id: 'RBC-01', exact: 0, shown: 0 },
      { id: 'SUP-01', exact: 0, shown: 0 },
    ],
    balance: { exact: -4.45448277595235, shown: -4.4 },
    lost: {
      gap: { exact: 4.812998160637645, shown: 4.8 },
      missing: { exact: 88.25873697118331, shown: 88.3 },
      evidence: { exact: 0.7510729613733903, shown: 0.7 },
      stale: { exact: 0.26440833844267325, shown: 0.3 },
      balance: { exact: 4.45448277595235, shown: 4.4 },
    },
  },
};
