import { subtreeKeys, type ProcessDefinition } from '../process';
import { renameSteps } from '../process/rename-steps';
import { edited, refuse, type Edit } from './edit';
import { findStep } from './lists';
import { isKey, ownFactOf, stepOfFact, takenKeys } from './step-key';

/**
 * Gives a step another key and writes it wherever the old one stood: returns, what is shown and signed, four eyes,
 * deadlines that count from it, documents, spawns, and conditions over the facts it sets by itself.
 */
export function renameStep(definition: ProcessDefinition, from: string, to: string): Edit {
  const place = findStep(definition, from);
  if (!place) return refuse('no-such-step', from);
  if (from === to) return edited(definition, definition, from);
  if (!isKey(to)) return refuse('key-bad', to);
  const taken = takenKeys(definition);
  const { node } = place;
  const inside = new Set(subtreeKeys(node).filter((key) => key !== from));
  const prefix = `${from}-`;
  // Steps that came in with a reused procedure begin with the key of the reuse, also before they are filled in.
  const isReused = (key: string): boolean => node.kind === 'reuse' && key.startsWith(prefix) && (inside.has(key) || !taken.has(key));
  const step = (key: string): string => (key === from ? to : isReused(key) ? `${to}-${key.slice(prefix.length)}` : key);
  const clashes = [...taken].find((key) => key !== step(key) && taken.has(step(key)));
  if (clashes !== undefined) return refuse('key-taken', step(clashes));
  const tooLong = [...inside].map(step).find((key) => !isKey(key));
  if (tooLong !== undefined) return refuse('key-bad', tooLong);
  const own = ownFactOf(node);
  const fact = (name: string): string => {
    if (name === own) return `${to}${name.slice(from.length)}`;
    const set = node.kind === 'reuse' ? stepOfFact(name) : null;
    return set && isReused(set.step) ? `${to}${name.slice(from.length)}` : name;
  };
  return edited(definition, { ...definition, steps: renameSteps(definition.steps, { step, fact, party: (party) => party }) }, to);
}
