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
import { askMoreTime, decide, present, type Played, type Road } from './road';
import { sampleFacts, type Facts } from './sample-facts';

interface Props { road: Road; item: InboxItem; personId: string; form: FormDefinition | undefined; refusal: RefusalInWords | null; onPlay: (work: (road: Road) => Played) => boolean }

/** The facts that the form of a step tells, in the words of the form. */
function infosOf(definition: ProcessDefinition | undefined, step: string, form: FormDefinition | undefined): FactInfo[] {
  const node = definition && nodesOf(definition).find(({ key }) => key === step);
  return definition && node?.kind === 'task' && form ? factsOf({ ...definition, steps: [node] }, () => form) : [];
}

/** One task as its answer: what it tells, a reason, and its outcomes as buttons. */
export function TaskForm(props: Props) {
  // The form may still be on its way; what is typed begins when it is here.
  return <Answer key={props.form ? 'form' : 'none'} {...props} />;
}

function Answer({ road, item, personId, form, refusal, onPlay }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const id = useId();
  const rehearsal = present(road);
  const definition = rehearsal.cases.get(item.caseId)?.definition;
  const infos = useMemo(() => infosOf(definition, item.step, form), [definition, item.step, form]);
  const [facts, setFacts] = useState<Facts>(() => (form ? sampleFacts(form, infos, dayOfInstant(rehearsal.now)) : {}));
  const lists = useMemo(() => unitLists(road, item), [road, item]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [comment, setComment] = useState('');
  const data = Object.fromEntries(lists.map(({ field, units }) => [field, units.filter((unit) => !left.has(`${field}/${unit.id}`)).map((unit) => unit.id)]));
  const needsReason = item.outcomes.some((outcome) => outcome.needsReason);
  const flags = item.outcomes.some(({ go }) => go.kind === 'return' && go.fields === 'flagged');
  const [refused, setRefused] = useState(false);
  const play = (work: (before: Road) => Played) => setRefused(!onPlay(work));
  const answer = (outcome: string, needsForm: boolean) => play((before) => decide(before, { item, personId, outcome, facts: needsForm ? facts : {}, data: needsForm ? data : {}, comment }));
  return (
    <div className="lk-play-answer">
      <FactFields infos={infos} facts={facts} onChange={setFacts} />
      {lists.map(({ field, units }) => (
        <fieldset key={field} className="mb-3">
          <legend className="form-label">{t('rehearsal.task.units')}</legend>
          <div className="lk-play-units">{units.map((unit) => (
            <label key={unit.id} className="lk-choice"><input type="checkbox" className="form-check-input" checked={!left.has(`${field}/${unit.id}`)} onChange={() => setLeft((before) => toggled(before, `${field}/${unit.id}`))} /><span>{unit.name}</span></label>
          ))}</div>
        </fieldset>
      ))}
      {(needsReason || flags) && (
        <div className="mb-3">
          <label className="form-label" htmlFor={`${id}-reason`}>{t('rehearsal.task.reason')}</label>
          <textarea id={`${id}-reason`} className="form-control" rows={2} value={comment} maxLength={2000} data-reason aria-describedby={`${id}-hint`} onChange={(event) => setComment(event.target.value)} />
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
