import 'reflect-metadata';
import { DomainError } from '#kernel';
import { commands } from './commands/index.js';

const USAGE = 2;

/** `enverde <command> [arguments]`: results on stdout, everything said to people on stderr. */
async function run([name, ...args]: string[]): Promise<number> {
  const command = commands.find((entry) => entry.name === name);
  if (!command) {
    console.error(
      `Usage: enverde <command>\n\n${commands.map((entry) => `  ${entry.name.padEnd(16)} ${entry.summary}`).join('\n')}`,
    );
    return USAGE;
  }
  try {
    return await command.run(args);
  } catch (error) {
    console.error(sentenceOf(error));
    return 1;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof Error && error.name === 'EnvError') return error.message;
  if (error instanceof DomainError) return `${error.code} ${JSON.stringify(error.details)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

process.exitCode = await run(process.argv.slice(2));
