import { describe, expect, test } from '@jest/globals';
import { parseStart } from './flags.mjs';

const parse = (argv, env = {}) => parseStart(argv, env, '/clone');
const refusal = (argv, env) => {
  try {
    parse(argv, env);
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('the options of npm start', () => {
  test('without any, the demonstration on port 3000, which was not asked for, with its state in the clone', () => {
    expect(parse([])).toEqual({
      help: false,
      fresh: false,
      demo: true,
      queue: 'auto',
      port: 3000,
      portAsked: false,
      state: '/clone/.state',
    });
  });

  test('each is taken with a blank or an equals sign', () => {
    const expected = { fresh: true, demo: false, queue: 'redis', port: 4000, portAsked: true, state: '/data' };
    expect(parse(['--fresh', '--no-demo', '--queue', 'redis', '--port', '4000', '--state', '/data'])).toMatchObject(
      expected,
    );
    expect(parse(['--fresh', '--no-demo', '--queue=redis', '--port=4000', '--state=/data'])).toMatchObject(expected);
  });

  test('the environment stands in for a flag and gives way to it', () => {
    const env = { QUEUE: 'postgres', PORT: '5000', STATE_DIR: 'elsewhere' };
    expect(parse([], env)).toMatchObject({ queue: 'postgres', port: 5000, portAsked: true, state: '/clone/elsewhere' });
    expect(parse(['--port', '6000', '--queue', 'auto'], env)).toMatchObject({ queue: 'auto', port: 6000 });
  });

  test('an empty variable counts as none', () => {
    expect(parse([], { PORT: '', QUEUE: '', STATE_DIR: '' })).toEqual(parse([]));
  });

  test.each([
    [['--frsh'], '"--frsh" is not understood.'],
    [['4000'], '"4000" is not understood.'],
    [['--fresh=yes'], '"--fresh=yes" is not understood.'],
    [['--port'], '--port needs a value.'],
    [['--port', '--fresh'], '--port needs a value.'],
    [['--port', '70000'], '"70000" is no port'],
    [['--port', '3e3'], '"3e3" is no port'],
    [['--queue', 'rabbit'], '"rabbit" is no queue backend'],
  ])('%j is refused with exit code 2 and one line that says what is possible', (argv, words) => {
    const error = refusal(argv);
    expect(error.message).toContain(words);
    expect(error.message).not.toContain('\n');
    expect(error.exitCode).toBe(2);
  });

  test('a flag that npm kept for itself is not lost in silence', () => {
    expect(refusal([], { npm_config_fresh: 'true' }).message).toContain('"npm start -- --fresh"');
    expect(refusal([], { npm_config_demo: '' }).message).toContain('"npm start -- --no-demo"');
    expect(refusal(['4000'], { npm_config_port: 'true' }).message).toContain('"npm start -- --port"');
  });
});
