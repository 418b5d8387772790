export * from './enrolment/enrolment.js';
export * from './enrolment/grants.js';
export * from './invitation/invitation.js';
