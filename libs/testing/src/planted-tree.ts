import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './committed.js';

const CONFIGURATION = ['package.json', 'tsconfig.json', 'eslint.config.mjs', '.dependency-cruiser.mjs'];

/** A throwaway repository under our own rules, into which violations are planted. */
export interface PlantedTree {
  /** Runs one of our tools there. @returns what it says in JSON, whatever its exit code */
  readonly run: (
    tool: 'eslint/bin/eslint.js' | 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: string[],
  ) => unknown;
  readonly remove: () => void;
}

/** Makes the tree from file texts by path. */
export function plantedTree(files: Readonly<Record<string, string>>): PlantedTree {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'enverde-planted-')));
  for (const name of CONFIGURATION) copyFileSync(join(ROOT, name), join(dir, name));
  symlinkSync(realpathSync(join(ROOT, 'node_modules')), join(dir, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return {
    run: (tool, args) => {
      const { stdout, stderr } = spawnSync(process.execPath, [join('node_modules', tool), ...args], {
        cwd: dir,
        encoding: 'utf8',
        maxBuffer: 50_000_000,
      });
      if (!stdout.trim()) throw new Error(`${tool} said nothing but: ${stderr}`);
      return JSON.parse(stdout) as unknown;
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
