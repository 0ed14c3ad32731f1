import './publish.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignDetail, PublicationCheck, PublishedDesign } from '../../../../domain/contracts/studio-api';
import { useLocale } from '../../../i18n/setup';
import { OrderDialog } from '../../../pages/orders/order-dialog';
import { useOrder } from '../../../pages/orders/use-order';
import { Notice } from '../../../ui/notice';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useToast } from '../../../ui/toasts';
import { publishDesign, useUsage } from '../design-queries';
import { DifferenceSection, type DrawDifference } from './difference-section';
import { usePublicationCheck } from './publish-queries';
import { PublishedDialog } from './published-dialog';
import { isRefused, Jump, neededMisses, RehearsalFindings, type PublishPlace } from './rehearsal-findings';
import { RunningSection, type RunningWish } from './running-section';
import { useToMigration } from './use-to-migration';
import { UsesSection } from './uses-section';

export interface Publishing {
  detail: DesignDetail;
  revision: () => number;
  difference: DrawDifference;
  /** Shows a step or a scenario in the designer; absent for forms, whose faults stand in their list. */
  onJump?: ((place: PublishPlace) => void) | undefined;
  onPublished: (version: number) => void;
}

/** Refusals that are told by looking again at what publishing would meet. */
const lookedAtAgain = new Set(['rehearsal-red', 'definition-refused']);

/** The last look before a version is everybody’s, and afterwards who may be brought along to it. */
export function PublishDialog(props: Publishing & { onClose: () => void }) {
  const [version, setVersion] = useState<number | null>(null);
  if (version !== null) return <PublishedDialog detail={props.detail} version={version} onClose={props.onClose} />;
  return <LastLook {...props} onBehind={setVersion} />;
}

interface Wished { revision: number; acknowledgedMisses?: string[]; announce?: { running: RunningWish['running'] } }

/** What changed, what the rehearsal found, whom it concerns. `onBehind`: it is published, and procedures name an older version. */
function LastLook({ detail, revision, difference, onJump, onPublished, onClose, onBehind }: Publishing & { onClose: () => void; onBehind: (version: number) => void }) {
  const { t } = useTranslation();
  const say = useToast();
  const { kind, key } = detail;
  const [sent, setSent] = useState(false);
  // What was accepted, so that nothing is accepted that came up afterwards.
  const [accepted, setAccepted] = useState('');
  const check = usePublicationCheck(kind, key, !sent);
  const misses = check.data?.rehearsal ? neededMisses(check.data.rehearsal).map(({ id }) => id) : [];
  const isAccepted = misses.length > 0 && accepted === misses.join(' ');
  const [wish, setWish] = useState<RunningWish>({ running: 'stay', tell: false });
  const usage = useUsage(kind, key);
  const isNamed = usage.data?.items.some(({ latest, usedVersion }) => latest && usedVersion !== null) === true;
  const toMigration = useToMigration();
  const order = useOrder<Wished, PublishedDesign>({
    target: `design.${kind}.${key}.publish`,
    post: async (body, attempt) => {
      setSent(true);
      return publishDesign(kind, key)(body, attempt).catch((error: unknown) => { setSent(false); throw error; });
    },
    onAnswered: ({ version }) => {
      say(t('studio.review.done.publish'));
      onPublished(version);
      if (isNamed && wish.running === 'stay') return onBehind(version);
      onClose();
      if (wish.running === 'move') toMigration(key, version);
    },
    read: () => ({
      body: { revision: revision(), ...(misses.length > 0 && { acknowledgedMisses: misses }), ...(wish.tell && { announce: { running: wish.running } }) },
      faults: { ...(misses.length > 0 && !isAccepted && { missed: t('publishing.walk.acceptMissing') }) },
    }),
  });
  const { sending } = order.control;
  const refused = sending.state === 'refused' && lookedAtAgain.has(sending.error.code);
  const jump = (place: PublishPlace) => { order.control.stop(); onClose(); onJump?.(place); };
  return (
    <OrderDialog title={t('studio.review.title.publish')} confirm={t('studio.review.publish')} name="publish-design" wide ready={check.isSuccess && isPublishable(check.data)} control={order.control} missing={order.missing} quiet={order.quiet || refused} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p>{t('studio.review.lead.publish')}</p>
      {refused && <Notice tone="negative" level={3} role="alert" title={t('publishing.refused')}><p className="mb-0">{t('publishing.refusedLead')}</p></Notice>}
      {check.data && <Faults check={check.data} onJump={onJump && jump} />}
      <DifferenceSection detail={detail} draw={difference} />
      {(kind === 'procedure' || check.isError) && (
        <section className="lk-publish-part">
          <h3>{t(kind === 'procedure' ? 'publishing.rehearsal' : 'publishing.check')}</h3>
          {check.isFetching && !check.data && <div role="status"><p className="mb-1">{t('publishing.rehearsing')}</p><progress aria-label={t('publishing.rehearsing')} /></div>}
          {check.isError && !check.data && <ProblemNotice error={check.error} onRetry={() => void check.refetch()} busy={check.isFetching} />}
          {check.data?.rehearsal && <RehearsalFindings rehearsal={check.data.rehearsal} accepted={isAccepted} onAccept={(yes) => setAccepted(yes ? misses.join(' ') : '')} fault={order.faultOf('missed')} onJump={jump} />}
          {check.data?.rehearsal === null && kind === 'procedure' && <p className="mb-0">{t('publishing.notRehearsed')}</p>}
        </section>
      )}
      {kind === 'procedure' && (detail.runningCases ?? 0) > 0 && <RunningSection designKey={key} wish={wish} onWish={setWish} />}
      <UsesSection detail={detail} />
    </OrderDialog>
  );
}

const errorsOf = ({ problems }: PublicationCheck) => problems.filter(({ severity }) => severity === 'error');
const isPublishable = (check: PublicationCheck): boolean => errorsOf(check).length === 0 && !(check.rehearsal && isRefused(check.rehearsal));

/** What refuses the publication whatever is accepted. */
function Faults({ check, onJump }: { check: PublicationCheck; onJump: ((place: PublishPlace) => void) | undefined }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const errors = errorsOf(check);
  if (errors.length === 0) return null;
  return (
    <Notice tone="negative" level={3} title={t('studio.review.problems', { count: errors.length })}>
      <ul className="lk-publish-found">
        {errors.map(({ pointer, code, message, step }, index) => <li key={`${pointer}.${code}.${index}`}><span>{text(message)}</span>{step !== null && onJump && <Jump step={step} title={text(message)} onJump={onJump} />}</li>)}
      </ul>
    </Notice>
  );
}
