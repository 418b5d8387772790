import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { LastingWorker } from './lasting-worker.js';

class Fetcher extends EventEmitter {
  isClosed = false;

  waitUntilReady(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }

  fail(times: number): void {
    for (let time = 0; time < times; time += 1) this.emit('error', new Error('not queryable'));
  }
}

let made: Fetcher[];
let heard: string[];
let worker: LastingWorker;

beforeEach(() => {
  jest.useFakeTimers();
  made = [];
  heard = [];
  worker = new LastingWorker(
    () => made[made.push(new Fetcher()) - 1] ?? new Fetcher(),
    ({ message }) => heard.push(message),
  );
});
afterEach(() => {
  jest.useRealTimers();
});

test('after a storm of errors a new worker takes the place of the old, once', () => {
  made[0]?.fail(30);
  expect(made[0]?.isClosed).toBe(true);
  jest.advanceTimersByTime(5000);
  expect(made).toHaveLength(2);
  made[0]?.fail(30);
  jest.advanceTimersByTime(60_000);
  expect(made).toHaveLength(2);
});

test('single errors change nothing, and of a storm only the beginning is told', () => {
  for (let minute = 0; minute < 30; minute += 1) {
    made[0]?.fail(1);
    jest.advanceTimersByTime(60_000);
  }
  expect([made.length, heard.length]).toEqual([1, 30]);
  made[0]?.fail(19);
  expect(heard).toHaveLength(33);
});

test('once closed it stays closed', async () => {
  made[0]?.fail(30);
  await worker.close();
  jest.advanceTimersByTime(60_000);
  expect(made).toHaveLength(1);
});
