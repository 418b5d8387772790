import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ON_MAC = ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** How to start the browser of this machine: CHROMIUM_PATH, else the first on PATH; nothing is downloaded. */
export function chromium(): { executablePath: string; args: string[] } {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [process.env.CHROMIUM_PATH ?? '', ...onPath, ...ON_MAC].find(isProgram);
  if (found === undefined) throw new Error('No Chromium: install it, or name it in CHROMIUM_PATH.');
  return { executablePath: found, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return path !== '';
  } catch {
    return false;
  }
}
