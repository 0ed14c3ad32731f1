import './rehearsal.css';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/setup';
import { Notice } from '../../ui/notice';
import { useDesigner } from '../procedures/designer-context';
import { SandboxPanel } from '../sandbox/sandbox-panel';
import type { Startable } from '../sandbox/start-form';
import type { AtHand } from './at-hand';
import { PlayPanel } from './play/play-panel';
import { StartPanel } from './play/start-panel';
import { ScenariosPanel } from './scenarios/scenarios-panel';
import type { Standing } from './standing/use-standing';
import { useForms } from './use-forms';
import { useRehearsal } from './use-rehearsal';
import { useUndoKey } from './use-undo-key';
import { WalkPanel } from './walk/walk-panel';

/** The draft played before it is published: a pretend world and its people, the walk through every branch, kept scenarios, and the real engines at last. */
export function RehearsalTab({ startable, standing, onJump }: { startable: Startable; standing: Standing; /** To a step in the designer. */ onJump: (step: string) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { hand } = standing;
  if ('problem' in hand) return <Notice tone="negative" title={t('rehearsal.impossible')}><p className="mb-0">{text(hand.problem)}</p></Notice>;
  return <div className="lk-stack"><Rehearsing hand={hand} standing={standing} onJump={onJump} /><SandboxPanel hand={hand} {...startable} /></div>;
}

function Rehearsing({ hand, standing, onJump }: { hand: AtHand; standing: Standing; onJump: (step: string) => void }) {
  const { t } = useTranslation();
  const { problems } = useDesigner();
  const control = useRehearsal(hand.definition.key);
  useUndoKey(control.undo);
  const played = control.road?.hand ?? hand;
  const findForm = useForms(useMemo(() => [...new Set([...hand.definitions, ...played.definitions])], [hand, played]));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const [starts, setStarts] = useState(0);
  return (
    <div className="lk-stack">
      {errors > 0 && <Notice tone="warning" title={t('rehearsal.errors', { count: errors })}><p className="mb-0">{t('rehearsal.errorsLead')}</p></Notice>}
      {control.road
        ? <PlayPanel key={starts} road={control.road} hand={hand} control={control} findForm={findForm} />
        : <StartPanel hand={hand} refusal={control.refusal} onStart={(setup) => { control.start(hand, setup); setStarts((count) => count + 1); }} />}
      <div className="lk-play-halves">
        <WalkPanel hand={hand} findForm={findForm} kept={standing.scenarios.data ?? []} onJump={onJump} />
        <ScenariosPanel standing={standing} onJump={onJump} />
      </div>
    </div>
  );
}
