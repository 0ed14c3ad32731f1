import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { coverageOf } from '../../../../domain/rehearsal';
import { useLocale } from '../../../i18n/setup';
import { Notice } from '../../../ui/notice';
import { Glyph } from '../../glyph';
import type { AtHand } from '../at-hand';
import { isNameable } from '../scenarios/end-state';
import { SaveDialog } from '../scenarios/save-dialog';
import type { FindForm } from '../use-forms';
import type { RehearsalControl } from '../use-rehearsal';
import { usePlaceKept } from '../use-place-kept';
import { ViewsPanel } from '../views/views-panel';
import { ClockBar } from './clock-bar';
import { HappenedPanel } from './happened-panel';
import { InboxPanel } from './inbox-panel';
import { PeoplePanel, usePeople } from './people-panel';
import { goOn, present, type Road } from './road';
import type { TypedTasks } from './task-form';

interface Props { road: Road; hand: AtHand; control: RehearsalControl; findForm: FindForm }

/** A road while it is played: the clock, who has work, their task, and what comes of it. */
export function PlayPanel({ road, hand, control, findForm }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const [wanted, setWanted] = useState<string | null>(null);
  const [typedTasks] = useState((): TypedTasks => new Map());
  const [saving, setSaving] = useState(false);
  const [clockRefused, setClockRefused] = useState(false);
  const rehearsal = present(road);
  const people = usePeople(rehearsal);
  usePlaceKept(rehearsal, '.lk-play-person[aria-pressed=true], [data-clock-to]:enabled');
  const person = people.find(({ id }) => id === wanted) ?? people[0] ?? null;
  const walked = useMemo(() => [...control.earlier, rehearsal], [control.earlier, rehearsal]);
  const coverage = useMemo(() => coverageOf(road.hand.definition, walked), [road.hand.definition, walked]);
  const changed = road.hand.source !== hand.source;
  const acts = road.moments.length - 1;
  const nameable = isNameable(road);
  return (
    <>
      <ClockBar rehearsal={rehearsal} onPlay={(event) => setClockRefused(!control.play((before) => goOn(before, event)))} />
      <div className="lk-row" role="group" aria-label={t('rehearsal.acts.title')}>
        <button type="button" className="btn btn-quiet" disabled={acts === 0} data-order="undo-act" onClick={control.undo}><Glyph name="arrow-counterclockwise" size={17} />{t('rehearsal.acts.undo')}</button>
        <button type="button" className="btn btn-quiet" data-order="new-world" onClick={control.leave}><Glyph name="arrow-repeat" size={17} />{t('rehearsal.acts.leave')}</button>
        <button type="button" className="btn btn-soft" disabled={!nameable} data-order="keep-scenario" onClick={() => setSaving(true)}><Glyph name="save" size={17} />{t('rehearsal.acts.keep')}</button>
        {!nameable && <span className="lk-small lk-soft">{t('rehearsal.acts.unnamed')}</span>}
      </div>
      {changed && (
        <Notice tone="info" title={t('rehearsal.changed.title')}>
          <p>{t('rehearsal.changed.lead')}</p>
          <button type="button" className="btn btn-primary" data-order="replay-road" onClick={() => control.replay(hand)}><Glyph name="arrow-repeat" />{t('rehearsal.changed.replay')}</button>
        </Notice>
      )}
      {control.lost > 0 && <Notice tone="warning" title={t('rehearsal.changed.lost', { count: control.lost })} role="alert">{control.refusal && <p className="mb-0">{text(control.refusal.message)}</p>}</Notice>}
      {clockRefused && control.refusal && <Notice tone="negative" title={t('rehearsal.refused')} role="alert"><p className="mb-0">{text(control.refusal.message)}</p></Notice>}
      <div className="lk-play-bench">
        <div className="lk-stack"><PeoplePanel people={people} chosen={person?.id ?? null} onChoose={setWanted} /></div>
        <div className="lk-stack">
          {person && <InboxPanel key={person.id} road={road} personId={person.id} findForm={findForm} typedTasks={typedTasks} refusal={control.refusal} onPlay={control.play} />}
          <HappenedPanel happened={control.happened} />
        </div>
        <ViewsPanel road={road} rehearsal={rehearsal} coverage={coverage} walked={walked} person={person?.id ?? null} />
      </div>
      {saving && <SaveDialog road={road} onClose={() => setSaving(false)} />}
    </>
  );
}
