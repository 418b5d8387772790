import type { CalcExample } from '../function.js';

/** Two instalments of an invented loan in a currency without cents. */
export const scheduleExample: CalcExample = {
  args: { pv: '1000', rate: 0.1, nper: 2, decimals: 0 },
  value: {
    ...{ payment: '576', lastPayment: '576', totalInterest: '152', totalPaid: '1152' },
    rows: [
      { per: 1, payment: '576', interest: '100', principal: '476', balance: '524' },
      { per: 2, payment: '576', interest: '52', principal: '524', balance: '0' },
    ],
  },
};

/** An invented supplier and product. */
export const amountExample: CalcExample = {
  args: {
    ...{ ebitda: '12000', tax: '1000', maintenanceCapex: '1000', debtService: '0', debt: '0' },
    ...{ rate: 0, nper: 24, dscrMin: 1.4, greenCapex: '30000', productMin: '1000', productMax: '40000' },
  },
  value: {
    ...{ outcome: 'amount', amount: '12500.00', amountUnstressed: '14200.00', limit: 'dscr', gap: null },
    ...{ cfads: '10000.00', cfadsStressed: '8800.00', room: '6285.71', annuityFactor: 24 },
    ...{ byDscr: '12571.43', byCapex: '24000.00', byLeverage: '36000.00' },
    ...{ payment: '520.83', dscr: 1.6, dscrStressed: 1.408, dscrWithoutSavings: 1.6 },
  },
};
