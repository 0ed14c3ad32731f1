import { checkExpectation } from '../../../../domain/rehearsal/check-expectation';
import type { Scenario, ScenarioResult } from '../../../../domain/rehearsal';
import type { Renewed } from '../rehearsal-worker';
import { endState } from './end-state';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The scenario with the end that it comes to now: what held stays expected, what did not gives way to how things stand.
 * Null where an event was refused, or something on the way is not as expected: that is for a person to say.
 */
export function renewedFrom(scenario: Scenario, { rehearsal, checked, unreached }: ScenarioResult): Renewed | null {
  if (!rehearsal || unreached > 0 || checked.some(({ met, place }) => !met && place.event !== 'end')) return null;
  const kept = scenario.expected.filter((_expectation, index) => checked.some(({ met, place }) => met && place.event === 'end' && place.expectation === index));
  const expected = [...kept, ...endState(rehearsal).filter((one) => !kept.some((other) => same(one, other)))].slice(0, MOST);
  return { scenario: { ...scenario, expected }, expected: expected.map((expectation) => checkExpectation(rehearsal, expectation).expected) };
}

/** As many as a scenario holds. */
const MOST = 200;
