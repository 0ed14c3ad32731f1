import type { Outcome, TaskNode } from '../../process';
import { describeRule } from '../../deadline';
import { ASIDE } from '../picture';
import { lineOf, linesOf } from '../plain-text';
import type { Drawing, Spot } from './draw-procedure';
import type { Loose } from './scope-drawing';
import { timerOf } from './timer';
import { seatWords, taskLines } from './words';

/** A task; a gateway after it when there is more to decide than going on; a clock on its border when its ladder tells somebody. */
export function drawTask(drawing: Drawing, node: TaskNode, incoming: readonly Loose[], spot: Spot): Loose[] {
  const { scope } = spot;
  const id = drawing.place(node, spot, incoming, {
    type: 'userTask', performer: lineOf(drawing.say(seatWords(node.seat))), documentation: linesOf(taskLines(node, drawing.titles, drawing.language)),
  });
  if (node.deadline && node.ladder.length > 0) drawClock(drawing, node, spot);
  const goesOn = ({ go }: Outcome): boolean => go.kind === 'on' || (go.kind === 'abstain' && !spot.votes);
  const on = node.outcomes.filter(goesOn);
  const aside = node.outcomes.filter((outcome) => !goesOn(outcome));
  if (aside.length === 0) return [{ from: id, ...(on.length > 1 ? { name: titlesOf(drawing, on) } : {}) }];
  const gateway = scope.add({ id: `Outcomes_${node.key}`, type: 'exclusiveGateway', own: ASIDE });
  scope.connect([{ from: id }], gateway);
  for (const outcome of aside) drawOutcome(drawing, outcome, gateway, spot);
  return on.length > 0 ? [{ from: gateway, name: titlesOf(drawing, on) }] : [];
}

const titlesOf = (drawing: Drawing, outcomes: readonly Outcome[]): string => outcomes.map(({ title }) => drawing.say(title)).join(' / ');

function drawOutcome(drawing: Drawing, { go, title }: Outcome, gateway: string, { scope, votes }: Spot): void {
  const road: Loose = { from: gateway, name: drawing.say(title), own: ASIDE };
  switch (go.kind) {
    case 'return': drawing.returnLater(road, scope, go.to); return;
    case 'end': drawing.endCase(road, scope, go.as, `end-${go.as}`); return;
    case 'reject': case 'abstain':
      if (votes) vote(scope.carry(road, votes.scope, go.kind === 'reject' ? 'against' : 'abstained'), road, votes.roads);
      else drawing.endCase(road, scope, drawing.say({ vi: 'Không được chấp thuận', en: 'Rejected' }), 'end-rejected');
      return;
    case 'on': return;
  }
}

/** Votes that leave the same subprocess the same way come out of it by one road. */
function vote(carried: Loose, road: Loose, roads: Loose[]): void {
  if (carried === road || !roads.some(({ from }) => from === carried.from)) roads.push(carried);
}

/** The clock does not stop the work: reminders and reports go out beside it. */
function drawClock(drawing: Drawing, node: TaskNode, { scope }: Spot): void {
  if (!node.deadline) return;
  const clock = scope.add({
    id: `Clock_${node.key}`, type: 'boundaryEvent', own: ASIDE, name: drawing.say(describeRule(node.deadline, drawing.titles)),
    attachedTo: `Step_${node.key}`, interrupting: false, event: { kind: 'timer' }, timer: timerOf(node.deadline, drawing.titles, drawing.language),
  });
  const told = scope.add({ id: `Told_${node.key}`, type: 'endEvent', own: ASIDE, name: drawing.say({ vi: 'Nhắc việc, báo cấp trên', en: 'Remind and report' }), event: { kind: 'message' } });
  scope.connect([{ from: clock, own: ASIDE }], told);
}
