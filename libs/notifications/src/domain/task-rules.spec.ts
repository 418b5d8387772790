import { describe, expect, test } from '@jest/globals';
import { domainMachines } from '#testing';
import { RULES, TASK_KINDS, ruleOfKind, rungsOf, stateRuleOf } from './task-rules.js';
import type { MachineRules } from './rules/rule.js';

const rules = Object.entries(RULES as Readonly<Record<string, MachineRules>>).flatMap(([machine, states]) =>
  Object.entries(states).map(([state, rule]) => ({ machine, state, ...rule })),
);

describe('the rules of tasks', () => {
  test('a task lies with who holds the ball', () => {
    const holders: Record<string, readonly string[]> = {
      ...{ SO: ['supplier'], SP: ['supplier'], PM: ['programme'], SA: ['programme'] },
      named: ['adviser', 'verifier', 'validator'],
    };
    for (const { holder, tasks } of rules) for (const { doer } of tasks) expect(holders[doer]).toContain(holder);
  });

  test('what ends a right by itself is legal: it is reminded of whatever the person switched off', () => {
    const ending = rules.flatMap(({ tasks }) => tasks).filter(({ ends }) => ends);
    expect(ending.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['answer-observations', 'review-report', 'do-action']),
    );
    expect(ending.filter(({ legal }) => !legal)).toEqual([]);
  });

  test('the guide’s own limits and ends (5.2, 5.3, 5.5, 5.7)', () => {
    const of = (machine: string, state: string): unknown => {
      const [task] = stateRuleOf(machine, state, '').tasks;
      return [task?.limit, task?.ends?.days, task?.ends?.reminders];
    };
    expect(of('enrolment', 'OBSERVED')).toEqual([10, 30, 3]);
    expect(of('diagnostic', 'VISITED')).toEqual([15, undefined, undefined]);
    expect(of('diagnostic', 'SUPPLIER_REVIEW')).toEqual([10, 10, 2]);
    expect(of('action', 'IN_PROGRESS')).toEqual([null, 60, 3]);
    expect(of('action', 'RETURNED')).toEqual([30, 30, 3]);
    expect(of('package', 'ASSIGNED')).toEqual([5, undefined, undefined]);
    expect(of('package', 'WORKING')).toEqual([20, undefined, undefined]);
    expect(of('package', 'INFO_REQUESTED')).toEqual([10, 10, 0]);
  });

  test('a state that nobody wrote a rule for leaves the ball to nobody', () => {
    expect(stateRuleOf('enrolment', 'WITHDRAWN', 'withdraw')).toEqual({ holder: 'nobody', tasks: [] });
    expect(stateRuleOf('comet', 'SEEN', 'see')).toEqual({ holder: 'nobody', tasks: [] });
  });

  test('questions that were opened again have a shorter limit than a whole diagnostic (5.3)', () => {
    const limit = (event: string): unknown => stateRuleOf('diagnostic', 'OPEN', event).tasks[0]?.limit;
    expect([limit('open'), limit('reopen')]).toEqual([20, 5]);
  });

  test('a kind is asked for by one rule, whatever the state', () => {
    for (const { tasks } of rules) for (const task of tasks) expect(ruleOfKind(task.kind)).toEqual(task);
  });

  test('what the programme owes is not handed on to the programme', () => {
    expect(rungsOf('review-enrolment').map(({ step }) => step)).not.toContain('escalation');
    expect(rungsOf('answer-observations').map(({ step }) => step)).toContain('escalation');
    expect(TASK_KINDS.filter((kind) => !ruleOfKind(kind))).toEqual([]);
  });

  test('name states that their machine has', async () => {
    const machines = new Map((await domainMachines()).map(({ machine }) => [machine.name, machine]));
    for (const { machine, state } of rules) {
      const known = machines.get(machine);
      const [name = '', event] = state.split(' by ');
      // A machine of a context that is not here yet.
      if (!known) continue;
      const moves = known.transitions.filter(({ to }) => to === name);
      expect({ machine, state, reached: moves.length > 0 }).toEqual({ machine, state, reached: true });
      if (event) expect(moves.map((each) => each.event)).toContain(event);
    }
  });
});
