// The pure decisions on assistance: no infrastructure, no I/O, no clock.
export * from './accreditation.js';
export * from './adviser-assignment.js';
export * from './hours.js';
export * from './propose-tracks.js';
export * from './terms.js';
export * from './track-assignment.js';
export * from './tracks.js';
export * from './visit.js';
