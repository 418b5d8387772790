import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { environmentOf, MANAGED } from './launch/child-env.mjs';
import { ROOT } from './launch/root.mjs';

const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
const { services } = parse(text, { merge: true });
const example = readFileSync(join(ROOT, '.env.example'), 'utf8');
const offered = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);

describe('the containers', () => {
  test('every variable they ask for is explained in .env.example, and nothing else is', () => {
    const asked = [...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
    expect([...new Set(asked)].sort()).toEqual([...offered].sort());
  });

  test('no secret has a value in the repository', () => {
    const secrets = [...example.matchAll(/^(\w*(?:PASSWORD|KEYS?|SMTP_URL))=(.*)$/gm)];
    expect(secrets.length).toBeGreaterThan(8);
    expect(secrets.filter(([, , value]) => value !== '')).toEqual([]);
  });

  test.each(['api', 'worker'])('%s is told by name what npm start tells it', (name) => {
    const settings = Object.fromEntries(MANAGED.map((variable) => [variable, 'x']));
    const told = Object.keys(environmentOf(name, settings, {}));
    expect(Object.keys(services[name].environment).sort()).toEqual(told.sort());
  });

  test('wait for the migrations and are watched', () => {
    for (const name of ['api', 'worker'])
      expect(services[name].depends_on.migrate.condition).toBe('service_completed_successfully');
    for (const name of ['postgres', 'redis', 'api']) expect(services[name].healthcheck.test).toBeDefined();
  });

  test('Redis never drops a job for want of memory and keeps what it was told', () => {
    const script = services.redis.command.at(-1);
    expect(script).toContain('maxmemory-policy noeviction');
    expect(script).toContain('appendonly yes');
  });
});
