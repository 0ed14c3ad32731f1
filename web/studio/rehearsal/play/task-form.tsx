import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../../domain/deadline';
import type { ProcessDefinition } from '../../../../domain/process';
import { nodesOf } from '../../../../domain/publishing';
import type { InboxItem, PretendUnit, RefusalInWords } from '../../../../domain/rehearsal';
import type { FormDefinition } from '../../../../forms';
import { useLocale } from '../../../i18n/setup';
import { dayOfInstant } from '../../../ui/day-text';
import { Notice } from '../../../ui/notice';
import { Glyph } from '../../glyph';
import { factsOf, type FactInfo } from '../../procedures/facts/fact-info';
import { FactFields } from './fact-fields';
import { FirstValues } from './first-values';
import { askMoreTime, decide, present, type Played, type Road } from './road';
import { pretendAnswer, withFacts, type PretendAnswer } from './pretend-answer';
import { toldFacts, type Facts } from './sample-facts';

interface Props { road: Road; item: InboxItem; personId: string; form: FormDefinition | undefined; typedTasks: TypedTasks; refusal: RefusalInWords | null; onPlay: (work: (road: Road) => Played) => boolean }

/** The facts that the form of a step tells, in the words of the form. */
function infosOf(definition: ProcessDefinition | undefined, step: string, form: FormDefinition | undefined): FactInfo[] {
  const node = definition && nodesOf(definition).find(({ key }) => key === step);
  return definition && node?.kind === 'task' && form ? factsOf({ ...definition, steps: [node] }, () => form) : [];
}

/** What somebody typed for a task and has not sent: it lies over what the form opens with, whatever becomes of that meanwhile. */
interface Typed { facts: Facts; left: ReadonlySet<string> | null; comment: string }
export type TypedTasks = Map<string, Typed>;
const nothingTyped: Typed = { facts: {}, left: null, comment: '' };

/** One task as its answer: what its form opens with and what it tells, a reason, and its outcomes as buttons. */
export function TaskForm({ road, item, personId, form, typedTasks, refusal, onPlay }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const id = useId();
  const rehearsal = present(road);
  const definition = rehearsal.cases.get(item.caseId)?.definition;
  const infos = useMemo(() => infosOf(definition, item.step, form), [definition, item.step, form]);
  const opened = useMemo(() => (form ? pretendAnswer(rehearsal, item, personId, form) : null), [rehearsal, item, personId, form]);
  const told = useMemo((): Facts => (form && opened ? toldFacts(form, infos, opened, dayOfInstant(rehearsal.now)) : {}), [form, infos, opened, rehearsal.now]);
  const place = `${item.taskId}/${personId}`;
  const [typed, setTyped] = useState(() => typedTasks.get(place) ?? nothingTyped);
  const type = (more: Partial<Typed>) => { const next = { ...typed, ...more }; typedTasks.set(place, next); setTyped(next); };
  const facts = Object.fromEntries(Object.entries(told).map(([fact, value]) => [fact, Object.hasOwn(typed.facts, fact) ? (typed.facts[fact] ?? null) : value]));
  const { comment } = typed;
  const lists = useMemo(() => unitLists(road, item), [road, item]);
  const left = typed.left ?? notListed(lists, opened);
  const chosen = Object.fromEntries(lists.map(({ field, units }) => [field, units.filter((unit) => !left.has(`${field}/${unit.id}`)).map((unit) => unit.id)]));
  const needsReason = item.outcomes.some((outcome) => outcome.needsReason);
  const flags = item.outcomes.some(({ go }) => go.kind === 'return' && go.fields === 'flagged');
  const [refused, setRefused] = useState(false);
  const play = (work: (before: Road) => Played): boolean => {
    const went = onPlay(work);
    setRefused(!went);
    return went;
  };
  const answer = (outcome: string, needsForm: boolean) => {
    const data = { ...(form && opened && withFacts(form, opened.data, facts)), ...chosen };
    if (play((before) => decide(before, { item, personId, outcome, facts: needsForm ? facts : {}, data: needsForm ? data : {}, comment }))) typedTasks.delete(place);
  };
  return (
    <div className="lk-play-answer">
      {form && opened && <FirstValues rehearsal={rehearsal} form={form} opened={opened} />}
      <FactFields infos={infos} facts={facts} onChange={(next) => type({ facts: Object.fromEntries(Object.entries(next).filter(([fact, value]) => Object.hasOwn(typed.facts, fact) || value !== facts[fact])) })} />
      {lists.map(({ field, units }) => (
        <fieldset key={field} className="mb-3">
          <legend className="form-label">{t('rehearsal.task.units')}</legend>
          <div className="lk-play-units">{units.map((unit) => (
            <label key={unit.id} className="lk-choice"><input type="checkbox" className="form-check-input" checked={!left.has(`${field}/${unit.id}`)} onChange={() => type({ left: toggled(left, `${field}/${unit.id}`) })} /><span>{unit.name}</span></label>
          ))}</div>
        </fieldset>
      ))}
      {(needsReason || flags) && (
        <div className="mb-3">
          <label className="form-label" htmlFor={`${id}-reason`}>{t('rehearsal.task.reason')}</label>
          <textarea id={`${id}-reason`} className="form-control" rows={2} value={comment} maxLength={2000} data-reason aria-describedby={`${id}-hint`} onChange={(event) => type({ comment: event.target.value })} />
          <div id={`${id}-hint`} className="form-text">{needsReason && t('rehearsal.task.reasonHint', { outcomes: item.outcomes.filter((outcome) => outcome.needsReason).map(({ title }) => `«${text(title)}»`).join(', ') })} {flags && t('rehearsal.task.flagged')}</div>
        </div>
      )}
      {refused && refusal && <Notice tone="negative" title={t('rehearsal.refused')} role="alert" level={3}><p className="mb-0">{text(refusal.message)}</p></Notice>}
      <div className="lk-row" role="group" aria-label={t('rehearsal.task.outcomes')}>
        {item.outcomes.map(({ key, title, go, needsForm }) => <button key={key} type="button" className={`btn ${go.kind === 'on' ? 'btn-primary' : 'btn-outline-primary'}`} data-outcome={key} onClick={() => answer(key, needsForm)}>{text(title)}</button>)}
      </div>
      {item.extendable && <MoreTime item={item} today={dayOfInstant(rehearsal.now)} onAsk={(until) => play((before) => askMoreTime(before, item, personId, until))} />}
    </div>
  );
}

function MoreTime({ item, today, onAsk }: { item: InboxItem; today: string; onAsk: (until: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [until, setUntil] = useState(() => addDays(item.lastDay !== null && item.lastDay > today ? item.lastDay : today, 7));
  return (
    <details className="lk-fold">
      <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('rehearsal.task.moreTime')}</summary>
      <form className="lk-row" onSubmit={(event) => { event.preventDefault(); onAsk(until); }}>
        <label className="lk-small lk-soft" htmlFor={id}>{t('rehearsal.task.until')}</label>
        <input id={id} type="date" className="form-control lk-play-day" value={until} required onChange={(event) => setUntil(event.target.value)} />
        <button type="submit" className="btn btn-quiet">{t('rehearsal.task.ask')}</button>
      </form>
    </details>
  );
}

/** Units that a list does not name when the form opens; all are named where the form opens without it. */
function notListed(lists: ReturnType<typeof unitLists>, opened: PretendAnswer | null): ReadonlySet<string> {
  return new Set(lists.flatMap(({ field, units }) => {
    const first = opened && Object.hasOwn(opened.first, field) ? opened.first[field] : undefined;
    return Array.isArray(first) ? units.filter(({ id }) => !first.includes(id)).map(({ id }) => `${field}/${id}`) : [];
  }));
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Lists in the content of this step that a later step starts cases from, with the units they may name. */
function unitLists(road: Road, { caseId, step, side }: InboxItem): { field: string; units: PretendUnit[] }[] {
  const rehearsal = present(road);
  const definition = rehearsal.cases.get(caseId)?.definition;
  if (!definition || side) return [];
  const found = nodesOf(definition).flatMap((node) => (node.kind === 'spawn' && 'step' in node.over && node.over.step === step ? [{ field: node.over.field, process: node.process }] : []));
  return found.filter(({ field }, at) => found.findIndex((other) => other.field === field) === at).map(({ field, process }) => {
    const kind = rehearsal.definitions.find(({ key }) => key === process)?.subjectKind;
    return { field, units: rehearsal.world.units.filter((unit) => unit.kind === kind) };
  });
}
