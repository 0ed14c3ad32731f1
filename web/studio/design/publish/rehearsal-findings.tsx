import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicationCheck } from '../../../../domain/contracts/studio-api';
import { useLocale } from '../../../i18n/setup';
import { Notice } from '../../../ui/notice';
import { ShareBar } from '../../../ui/share-bar';
import { Glyph } from '../../glyph';

/** Where somebody wants to look before they publish. */
export type PublishPlace = { step: string } | { scenario: string };
type Rehearsed = NonNullable<PublicationCheck['rehearsal']>;
type Miss = NonNullable<Rehearsed['walk']>['missed'][number];

interface Props { rehearsal: Rehearsed; accepted: boolean; onAccept: (accepted: boolean) => void; fault: string | null; onJump: (place: PublishPlace) => void }

export const neededMisses = ({ walk }: Rehearsed): Miss[] => (walk?.missed ?? []).filter(({ needed }) => needed);

/** Nothing can be accepted away here: a scenario is red, or the time was up. */
export const isRefused = ({ scenarios, walk }: Rehearsed): boolean => walk === null || scenarios.some(({ why }) => why !== null);

/** What the rehearsal before publication found: kept scenarios, and how far the walk of every branch came. */
export function RehearsalFindings({ rehearsal, accepted, onAccept, fault, onJump }: Props) {
  const { t } = useTranslation();
  const { scenarios, walk } = rehearsal;
  const needed = neededMisses(rehearsal);
  const later = (walk?.missed ?? []).filter((miss) => !miss.needed);
  const label = walk ? t('publishing.walk.label', { reached: walk.reached, total: walk.total }) : '';
  return (
    <div className="lk-stack" data-rehearsed>
      <Scenarios scenarios={scenarios} onJump={onJump} />
      {walk === null
        ? <Notice tone="negative" level={3} title={t('publishing.walk.long')}><p className="mb-0">{t('publishing.walk.longLead')}</p></Notice>
        : <div><p className="mb-1">{label}</p><ShareBar label={label} shares={[{ key: 'reached', label: t('publishing.walk.reached'), count: walk.reached, tone: 'positive' }, { key: 'missed', label: t('publishing.walk.missed'), count: walk.total - walk.reached, tone: 'warning' }]} /></div>}
      {needed.length > 0 && (
        <Notice tone="warning" level={3} title={t('publishing.walk.needed', { count: needed.length })}>
          <p>{t('publishing.walk.lead')}</p>
          <Misses misses={needed} onJump={onJump} />
          <Acceptance count={needed.length} accepted={accepted} onAccept={onAccept} fault={fault} />
        </Notice>
      )}
      {later.length > 0 && <details className="lk-fold"><summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('publishing.walk.later', { count: later.length })}</summary><Misses misses={later} onJump={onJump} /></details>}
    </div>
  );
}

function Scenarios({ scenarios, onJump }: Pick<Rehearsed, 'scenarios'> & Pick<Props, 'onJump'>) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const red = scenarios.flatMap(({ why, ...scenario }) => (why ? [{ ...scenario, why }] : []));
  if (red.length === 0) return <p className="mb-0">{scenarios.length === 0 ? t('publishing.scenarios.none') : t('publishing.scenarios.green', { count: scenarios.length })}</p>;
  return (
    <Notice tone="negative" level={3} title={t('publishing.scenarios.red', { count: red.length })}>
      <p>{t('publishing.scenarios.lead')}</p>
      <ul className="lk-publish-found">
        {red.map(({ id, title, why, step }) => (
          <li key={id} data-red-scenario={id}>
            <div><strong>{title}</strong><br /><span className="lk-small">{text(why)}</span></div>
            <div className="lk-row">
              <button type="button" className="btn btn-quiet btn-sm" onClick={() => onJump({ scenario: id })}><Glyph name="signpost-split" size={15} />{t('publishing.scenarios.open')}<span className="visually-hidden"> {title}</span></button>
              {step !== null && <Jump step={step} title={title} onJump={onJump} />}
            </div>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Misses({ misses, onJump }: { misses: readonly Miss[] } & Pick<Props, 'onJump'>) {
  const { text } = useLocale();
  return (
    <ul className="lk-publish-found">
      {misses.map(({ id, title, reason, step, stepTitle }) => <li key={id} data-miss={id}><div><strong>{text(title)}</strong><br /><span className="lk-small">{text(reason)}</span></div><Jump step={step} title={text(stepTitle)} onJump={onJump} /></li>)}
    </ul>
  );
}

/** @param title what a screen reader says after the words of the button, which are the same for all */
export function Jump({ step, title, onJump }: { step: string; title: string } & Pick<Props, 'onJump'>) {
  const { t } = useTranslation();
  return <button type="button" className="btn btn-quiet btn-sm" data-jump-step={step} onClick={() => onJump({ step })}><Glyph name="arrow-bar-right" size={15} />{t('publishing.jump')}<span className="visually-hidden"> {title}</span></button>;
}

function Acceptance({ count, accepted, onAccept, fault }: { count: number } & Pick<Props, 'accepted' | 'onAccept' | 'fault'>) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="mt-2">
      <label className="lk-choice lk-publish-accept">
        <input type="checkbox" className="form-check-input" checked={accepted} data-fault={fault !== null || undefined} aria-invalid={fault !== null} aria-describedby={`${id}-fault`} data-accept="misses" onChange={(event) => onAccept(event.target.checked)} />
        <span><span className="lk-strong">{t('publishing.walk.accept', { count })}</span><br /><span className="lk-small">{t('publishing.walk.acceptHint')}</span></span>
      </label>
      <p id={`${id}-fault`} className="lk-fault-line mb-0">{fault}</p>
    </div>
  );
}
