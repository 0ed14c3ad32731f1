import type { Localized, ProcessDefinition } from '../process';
import { fill } from '../timeline/fill';
import { checkExpectation, type Finding } from './check-expectation';
import { inventWorld } from './invent-world';
import { playEvent } from './play-event';
import { inWords, type RefusalInWords } from './refusals';
import type { Ports, Rehearsal } from './rehearsal';
import type { Scenario } from './scenario';
import { newRehearsal } from './start-rehearsal';

/** Where in a scenario: an event of the script (from 0), or its end; an expectation there (from 0), or the event itself. */
export interface ScenarioPlace { event: number | 'end'; expectation: number | null }
export interface CheckedExpectation extends Finding { place: ScenarioPlace }

export interface ScenarioResult {
  green: boolean;
  /** Every expectation that was come to; those after an unexpected refusal are not. */
  checked: readonly CheckedExpectation[];
  unreached: number;
  /** The first difference, in words. */
  first: { place: ScenarioPlace; message: Localized } | null;
  /** As it stood when the script ended or was refused. */
  rehearsal: Rehearsal | null;
}

const texts = {
  differs: fill('Sự kiện {at}: mong đợi {expected}, nhưng {found}.', 'Event {at}: expected that {expected}, but {found}.'),
  'differs-end': fill('Cuối kịch bản: mong đợi {expected}, nhưng {found}.', 'At the end: expected that {expected}, but {found}.'),
  refused: fill('Sự kiện {at} không thực hiện được: {why}', 'Event {at} could not be done: {why}'),
  'not-refused': fill('Sự kiện {at} lẽ ra phải bị từ chối, nhưng đã được thực hiện.', 'Event {at} should have been refused, but was done.'),
  'no-world': fill('Không dựng được đơn vị và người giả định: {why}', 'The pretend units and people could not be made: {why}'),
};

/**
 * Plays a scenario against these definitions (the procedure it is about in its highest version, and what it starts) and says
 * what came otherwise than expected. Stops at the first event that is refused unexpectedly: what follows would only repeat it.
 */
export function replayScenario(scenario: Scenario, definitions: readonly ProcessDefinition[], ports: Ports = {}): ScenarioResult {
  const turns = replayingScenario(scenario, definitions, ports);
  let turn = turns.next();
  while (!turn.done) turn = turns.next();
  return turn.value;
}

/** The same, an event at a time: for whoever has other work meanwhile. */
export function* replayingScenario(scenario: Scenario, definitions: readonly ProcessDefinition[], ports: Ports = {}): Generator<void, ScenarioResult, void> {
  const all = scenario.expected.length + scenario.script.reduce((sum, { expected = [] }) => sum + expected.length, 0);
  let rehearsal: Rehearsal;
  try {
    const world = 'invent' in scenario.world ? inventWorld(definitions, scenario.world.invent.schools) : scenario.world;
    rehearsal = newRehearsal({ definitions, world, at: scenario.at, ports, children: scenario.children });
  } catch (error) {
    return { green: false, checked: [], unreached: all, first: { place: { event: 0, expectation: null }, message: texts['no-world']({ why: inWords(error).message }) }, rehearsal: null };
  }
  const checked: CheckedExpectation[] = [];
  const stopped = (event: number, message: Localized): ScenarioResult => ({ ...resultOf(checked, rehearsal, all), green: false, first: firstOf(checked) ?? { place: { event, expectation: null }, message } });
  for (const [at, event] of scenario.script.entries()) {
    yield;
    const answer = playEvent(rehearsal, scenario.process, event);
    const message = surprise(at, event.refused, answer.refusal);
    rehearsal = answer.rehearsal;
    if (message) return stopped(at, message);
    (event.expected ?? []).forEach((expectation, index) => checked.push({ place: { event: at, expectation: index }, ...checkExpectation(rehearsal, expectation) }));
  }
  scenario.expected.forEach((expectation, index) => checked.push({ place: { event: 'end', expectation: index }, ...checkExpectation(rehearsal, expectation) }));
  return resultOf(checked, rehearsal, all);
}

/** What is wrong with how an event was answered; null when it is as the script says. */
function surprise(at: number, wanted: true | string | undefined, refusal: RefusalInWords | null): Localized | null {
  if (wanted === undefined) return refusal && texts.refused({ at: String(at + 1), why: refusal.message });
  if (!refusal) return texts['not-refused']({ at: String(at + 1) });
  return wanted === true || refusal.code === wanted ? null : texts.refused({ at: String(at + 1), why: refusal.message });
}

function resultOf(checked: readonly CheckedExpectation[], rehearsal: Rehearsal, all: number): ScenarioResult {
  const first = firstOf(checked);
  return { green: first === null, checked, unreached: all - checked.length, first, rehearsal };
}

function firstOf(checked: readonly CheckedExpectation[]): ScenarioResult['first'] {
  const differs = checked.find(({ met }) => !met);
  if (!differs) return null;
  const { place, expected, found } = differs;
  return { place, message: place.event === 'end' ? texts['differs-end']({ expected, found }) : texts.differs({ at: String(place.event + 1), expected, found }) };
}

/** The step that a place of a scenario is about, where it names one. */
export function stepAtPlace({ script, expected }: Scenario, { event, expectation }: ScenarioPlace): string | null {
  const at = event === 'end' ? undefined : script[event];
  const expecting = expectation === null ? undefined : (event === 'end' ? expected : at?.expected)?.[expectation];
  const named = expecting ?? at;
  return named && 'step' in named ? (named.step ?? null) : null;
}
