import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** A holder writes its name right after making the file; a nameless file older than this was left by a killed one. */
const NAMELESS_MS = 5000;

/**
 * Makes a file that says who holds something, unless somebody alive holds it. A file left by a dead holder is taken
 * over; its text is returned so that the new holder can clear up.
 * @param {(text: string) => boolean} isHeld whether the holder that the text names lives
 * @returns {{ held?: string, left?: string }} `held`: the living holder's text, nothing was changed
 */
export function claim(file, text, isHeld) {
  let left;
  for (;;) {
    if (makeAnew(file, text)) return { left };
    const found = readText(file);
    if (found === undefined) continue;
    if (found === '' ? isYoung(file) : isHeld(found)) return { held: found };
    if (setAside(file, found)) left = found;
  }
}

function makeAnew(file, text) {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Two may find the same dead holder: whoever moved away a newer file than the one it read puts it back. */
function setAside(file, expected) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    const mine = readFileSync(aside, 'utf8') === expected;
    if (!mine) linkSync(aside, file);
    rmSync(aside);
    return mine;
  } catch {
    return false;
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isYoung(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < NAMELESS_MS;
}
