import './publish.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignDetail, DesignProblem, PublicationCheck, PublishedDesign } from '../../../../domain/contracts/studio-api';
import type { Localized } from '../../../../domain/process';
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
import { HelpButton } from '../../help/help-button';

export interface Publishing {
  detail: DesignDetail;
  revision: () => number;
  difference: DrawDifference;
  /** How a fault is told where the server knows things by their keys alone; else as it came. */
  inWords?: ((problems: readonly DesignProblem[]) => readonly { about: Localized | null; message: Localized }[]) | undefined;
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

type LastLookProps = Publishing & { onClose: () => void; /** It is published, and procedures name an older version. */ onBehind: (version: number) => void };

/** The order to publish, with what it would meet and what the publisher wishes besides. */
function usePublishing({ detail: { kind, key }, revision, onPublished, onClose, onBehind }: LastLookProps) {
  const { t } = useTranslation();
  const say = useToast();
  const toMigration = useToMigration();
  const [sent, setSent] = useState(false);
  const check = usePublicationCheck(kind, key, !sent);
  const misses = check.data?.rehearsal ? neededMisses(check.data.rehearsal).map(({ id }) => id) : [];
  // What was accepted by name, so that nothing is accepted that came up afterwards.
  const [accepted, setAccepted] = useState('');
  const isAccepted = misses.length > 0 && accepted === misses.join(' ');
  const [wish, setWish] = useState<RunningWish>({ running: 'stay', tell: false });
  const isNamed = useUsage(kind, key).data?.items.some(({ latest, usedVersion }) => latest && usedVersion !== null) === true;
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
  return { check, order, isAccepted, accept: (yes: boolean) => setAccepted(yes ? misses.join(' ') : ''), wish, setWish };
}

/** What changed, what the rehearsal found, whom it concerns. */
function LastLook(props: LastLookProps) {
  const { t } = useTranslation();
  const { detail, difference, inWords, onJump, onClose } = props;
  const { check, order, isAccepted, accept, wish, setWish } = usePublishing(props);
  const { data } = check;
  const { sending } = order.control;
  const refused = sending.state === 'refused' && lookedAtAgain.has(sending.error.code);
  const jump = (place: PublishPlace) => { order.control.stop(); onClose(); onJump?.(place); };
  const isProcedure = detail.kind === 'procedure';
  return (
    <OrderDialog title={t('studio.review.title.publish')} confirm={t('studio.review.publish')} name="publish-design" wide ready={data !== undefined && !check.isFetching && isPublishable(data)} control={order.control} missing={order.missing} quiet={order.quiet || refused} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p>{t(`publishing.lead.${detail.kind}`)}</p>
      {refused && <Notice tone="negative" level={3} role="alert" title={t('publishing.refused')}><p className="mb-0">{t('publishing.refusedLead')}</p></Notice>}
      {data && <Faults check={data} inWords={inWords} onJump={onJump && jump} />}
      <DifferenceSection detail={detail} draw={difference} />
      {(isProcedure || check.isError || check.isPaused) && (
        <section className="lk-publish-part">
          <div className="lk-help-line"><h3>{t(isProcedure ? 'publishing.rehearsal' : 'publishing.check')}</h3><HelpButton topic="publishing" /></div>
          {!data && !check.isError && <Looking words={t(isProcedure ? 'publishing.rehearsing' : 'publishing.checking')} />}
          {!data && check.isError && <ProblemNotice error={check.error} onRetry={() => void check.refetch()} busy={check.isFetching} />}
          {data?.rehearsal && <RehearsalFindings rehearsal={data.rehearsal} accepted={isAccepted} onAccept={accept} fault={order.faultOf('missed')} onJump={jump} />}
          {data?.rehearsal === null && isProcedure && <p className="mb-0">{t('publishing.notRehearsed')}</p>}
        </section>
      )}
      {isProcedure && (detail.runningCases ?? 0) > 0 && <RunningSection designKey={detail.key} wish={wish} onWish={setWish} />}
      <UsesSection detail={detail} />
    </OrderDialog>
  );
}

const Looking = ({ words }: { words: string }) => <div role="status"><p className="mb-1">{words}</p><progress aria-label={words} /></div>;

const errorsOf = ({ problems }: PublicationCheck) => problems.filter(({ severity }) => severity === 'error');
const isPublishable = (check: PublicationCheck): boolean => errorsOf(check).length === 0 && !(check.rehearsal && isRefused(check.rehearsal));

/** What refuses the publication whatever is accepted. */
function Faults({ check, inWords, onJump }: { check: PublicationCheck; onJump: ((place: PublishPlace) => void) | undefined } & Pick<Publishing, 'inWords'>) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const errors = errorsOf(check);
  if (errors.length === 0) return null;
  const told = inWords?.(errors) ?? errors.map(({ message }) => ({ about: null, message }));
  return (
    <Notice tone="negative" level={3} title={t('studio.review.problems', { count: errors.length })}>
      <ul className="lk-publish-found">
        {errors.map(({ pointer, code, step }, index) => {
          const { about, message } = told[index]!;
          return <li key={`${pointer}.${code}.${index}`}><span>{about && <strong>{text(about)}: </strong>}{text(message)}</span>{step !== null && onJump && <Jump step={step} title={text(message)} onJump={onJump} />}</li>;
        })}
      </ul>
    </Notice>
  );
}
