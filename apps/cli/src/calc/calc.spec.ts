import { describe, expect, test } from '@jest/globals';
import { answerLine, runCalc } from './calc.js';
import { FUNCTIONS } from './registry.js';

interface Reply {
  ok: boolean;
  value?: unknown;
  code?: string;
  path?: string;
  message?: string;
  id?: unknown;
}

const ask = (line: object | string): Reply =>
  JSON.parse(answerLine(typeof line === 'string' ? line : JSON.stringify(line))) as Reply;

async function* chunks(...parts: (string | Buffer)[]): AsyncGenerator<string | Buffer> {
  for (const part of parts) yield await Promise.resolve(part);
}

async function run(...parts: (string | Buffer)[]): Promise<string[]> {
  const out: string[] = [];
  await runCalc(chunks(...parts), (line) => {
    out.push(line);
  });
  return out;
}

const MEAN = '{"fn":"powerMean","args":{"x":[16,64],"w":[3,1],"p":0.5}}';

describe('the envelope (calc contract 1)', () => {
  test('every line is answered in order, however the bytes arrive, and blank lines are skipped', async () => {
    const lines = Buffer.from(`${MEAN}\r\n\n  \t\n{"fn":"nope","id":"año"}\nnot json\n${MEAN}`);
    const expected = [
      '{"ok":true,"value":25}\n',
      '{"ok":false,"code":"unknown-fn","message":"there is no function of that name","id":"año"}\n',
      '{"ok":false,"code":"invalid","message":"the line is not a JSON object"}\n',
      '{"ok":true,"value":25}\n',
    ];
    expect(await run(lines)).toEqual(expected);
    expect(await run(...[...lines].map((byte) => Buffer.of(byte)))).toEqual(expected);
    expect(await run(lines.toString())).toEqual(expected);
    expect(await run()).toEqual([]);
  });

  test('a line of more than 8 MB and a line that is not UTF-8 are refused; the next line is read', async () => {
    const long = `{"fn":"help","args":{"fn":"${'x'.repeat(8 * 1024 * 1024)}"}}\n`;
    const replies = await run(long.slice(0, 5_000_000), long.slice(5_000_000), Buffer.of(0x22, 0xff, 0x22, 0x0a), MEAN);
    expect(replies.map((line) => (JSON.parse(line) as Reply).code)).toEqual(['invalid', 'invalid', undefined]);
  });

  test('the next line waits until the output has taken the last one', async () => {
    const events: string[] = [];
    await runCalc(chunks(`${MEAN}\n${MEAN}\n`), async () => {
      events.push('begin');
      await Promise.resolve();
      events.push('end');
    });
    expect(events).toEqual(['begin', 'end', 'begin', 'end']);
  });

  test('an id is echoed as it was given, whatever scalar, with values and with refusals', () => {
    for (const id of [7, 'a', '', true, null]) {
      expect(ask({ fn: 'nope', id }).id).toBe(id);
      expect(ask({ ...(JSON.parse(MEAN) as object), id })).toEqual({ ok: true, value: 25, id });
    }
    expect(ask({ fn: 'help', id: [1] })).toMatchObject({ ok: false, code: 'invalid', path: 'id' });
    expect(ask(MEAN)).not.toHaveProperty('id');
  });

  test('what is no call is refused where it is wrong', () => {
    for (const line of ['[]', 'null', '5', '"help"', '{', '\ufeff{"fn":"help"}'])
      expect(ask(line)).toEqual({ ok: false, code: 'invalid', message: 'the line is not a JSON object' });
    expect(ask({})).toMatchObject({ code: 'invalid', path: 'fn' });
    expect(ask({ fn: 5 })).toMatchObject({ code: 'invalid', path: 'fn' });
    expect(ask({ fn: 'help', args: [] })).toMatchObject({ code: 'invalid', path: 'args' });
    expect(ask({ fn: 'help', args: null })).toMatchObject({ code: 'invalid', path: 'args' });
    expect(ask({ fn: 'help', arg: {} })).toMatchObject({ code: 'invalid', path: 'arg' });
    for (const fn of ['constructor', '__proto__', 'toString', '']) expect(ask({ fn }).code).toBe('unknown-fn');
  });
});

describe('arguments are checked by their description', () => {
  test.each([
    [{ x: [1], p: 1, q: 2 }, 'q'],
    [{ x: [1] }, 'p'],
    [{ x: [1], p: '1' }, 'p'],
    [{ x: [1], p: null }, 'p'],
    [{ x: [1], p: 0 }, 'p'],
    [{ x: 1, p: 1 }, 'x'],
    [{ x: [], p: 1 }, 'x'],
    [{ x: [1, null], p: 1 }, 'x[1]'],
    [{ x: [1, -1], p: 1 }, 'x[1]'],
    [{ x: [1, 2], w: [1], p: 1 }, 'w'],
    [{ x: [1, 2], w: [0, 0], p: 1 }, 'w'],
    [{ x: [1, 2], w: [1, -1], p: 1 }, 'w[1]'],
  ])('powerMean of %j is invalid at %s', (args, path) => {
    expect(ask({ fn: 'powerMean', args })).toMatchObject({ ok: false, code: 'invalid', path });
  });

  test('numbers that a double cannot hold, members of Object and lists beyond 100,000 values are refused', () => {
    expect(ask('{"fn":"powerMean","args":{"x":[1e400],"p":1}}')).toMatchObject({ code: 'invalid', path: 'x[0]' });
    expect(ask('{"fn":"powerMean","args":{"x":[1],"p":1,"__proto__":1}}')).toMatchObject({ path: '__proto__' });
    const x = Array.from({ length: 100_001 }, () => 1);
    expect(ask({ fn: 'powerMean', args: { x, p: 1 } })).toMatchObject({ code: 'invalid', path: 'x' });
    expect(ask({ fn: 'powerMean', args: { x: x.slice(1), p: 1 } }).value).toBeCloseTo(1, 9);
  });
});

describe('help', () => {
  interface Help {
    codes: string[];
    functions: { name: string; args: { name: string; type: string; default: unknown }[]; example: object }[];
  }
  const help = ask({ fn: 'help' }).value as Help;

  test('lists every function of the desk once, itself last', () => {
    expect(help.functions.map(({ name }) => name)).toEqual([...FUNCTIONS.keys()]);
    expect(help.functions.at(-1)?.name).toBe('help');
    expect(help.codes).toEqual(['invalid', 'unknown-fn', 'not-covered', 'no-solution', 'multiple', 'internal']);
  });

  test('names type, need and default of each argument', () => {
    const [limited] = (ask({ fn: 'help', args: { fn: 'geometricMean' } }).value as Help).functions;
    expect(limited?.args.map(({ name, type }) => `${name}:${type}`)).toEqual(['x:num[]', 'w:num[]', 'floor:num']);
    expect(ask({ fn: 'help', args: { fn: 'nope' } }).code).toBe('unknown-fn');
  });

  test.each(help.functions.map((entry) => [entry.name, entry.example]))(
    'the example of %s, sent back as a call, gives its value',
    (fn, example) => {
      const { args, value } = example as { args: object; value: unknown };
      expect(ask({ fn, args })).toEqual({ ok: true, value });
    },
  );
});
