import { findProgram, isProgram } from './program.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ON_MAC = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** @returns {string | undefined} the browser named in CHROMIUM_PATH, or the first one found on this machine */
export function findChromium(env = process.env) {
  return [env.CHROMIUM_PATH ?? ''].find(isProgram) ?? findProgram(NAMES, env) ?? ON_MAC.find(isProgram);
}
