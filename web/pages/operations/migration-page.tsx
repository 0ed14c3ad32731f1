import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { MigrationPreview, OperationView } from '../../../domain/contracts/operation-api';
import { startOperation, useMigrationPreview, useProcedures, type Migration } from '../../api/operation-queries';
import { useLocale } from '../../i18n/setup';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { PageHead } from '../../ui/page-head';
import { ProblemNotice } from '../../ui/problem-notice';
import { SelectField } from '../../ui/select-field';
import { ShareBar } from '../../ui/share-bar';
import { useKept } from '../../ui/use-kept';
import { Skeleton } from '../../ui/waiting';
import { LoadProblem } from '../errors/error-pages';
import { OrderDialog } from '../orders/order-dialog';
import { ReasonField } from '../orders/reason-field';
import { useOrder } from '../orders/use-order';
import { MigrationRow } from './migration-row';
import { StepMap } from './step-map';

interface Typed { process: string; version: string; map: Record<string, string>; reason: string }
const nothing: Typed = { process: '', version: '', map: {}, reason: '' };

/** Running cases to another version: first what would become of each, then the order. */
export function MigrationPage() {
  const { t } = useTranslation();
  const { text } = useLocale();
  const procedures = useProcedures();
  const [typed, setTyped] = useKept<Typed>('migration', nothing);
  // Whoever comes here with all of it chosen elsewhere sees the dry run at once.
  const { state } = useLocation() as { state: { tryNow?: boolean } | null };
  const [asked, setAsked] = useState<Migration | null>(() => (state?.tryNow && typed.process !== '' ? { process: typed.process, version: Number(typed.version), map: typed.map } : null));
  if (procedures.isPending) return <Skeleton lines={2} height={100} />;
  if (procedures.isError) return <LoadProblem error={procedures.error} onRetry={() => void procedures.refetch()} busy={procedures.isFetching} />;
  const chosen = procedures.data.find(({ key }) => key === typed.process);
  const versions = chosen ? Array.from({ length: chosen.version }, (_, index) => String(chosen.version - index)) : [];
  const choose = (more: Partial<Typed>) => { setTyped({ ...typed, ...more }); setAsked(null); };
  return (
    <>
      <PageHead title={t('operations.migrate.title')} lead={t('operations.migrate.lead')} back={{ to: '/operations', label: t('nav.operations') }} />
      <div className="lk-stack">
        <section className="lk-card" aria-label={t('operations.migrate.target')}>
          <div className="lk-filters">
            <SelectField label={t('operations.migrate.process')} value={typed.process} onChange={(process) => choose({ process, version: String(procedures.data.find(({ key }) => key === process)?.version ?? ''), map: {} })} options={[{ value: '', label: t('operations.migrate.choose') }, ...procedures.data.map(({ key, title }) => ({ value: key, label: text(title) }))]} />
            <SelectField label={t('operations.migrate.version')} value={typed.version} disabled={!chosen} onChange={(version) => choose({ version, map: {} })} options={versions.map((version) => ({ value: version, label: t('operations.migrate.versionOf', { version }) }))} />
          </div>
          <button type="button" className="btn btn-primary" disabled={!chosen} onClick={() => setAsked({ process: typed.process, version: Number(typed.version), map: typed.map })}><Icon name="play-circle" />{t('operations.migrate.try')}</button>
        </section>
        {asked && <DryRun key={JSON.stringify(asked)} migration={asked} typed={typed} onType={setTyped} onAgain={(map) => { setTyped({ ...typed, map }); setAsked({ ...asked, map }); }} />}
      </div>
    </>
  );
}

function DryRun({ migration, typed, onType, onAgain }: { migration: Migration; typed: Typed; onType: (typed: Typed) => void; onAgain: (map: Record<string, string>) => void }) {
  const { t } = useTranslation();
  const preview = useMigrationPreview(migration);
  if (preview.isPending) return <Skeleton lines={3} height={80} />;
  if (preview.isError) return <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} busy={preview.isFetching} />;
  const { first, items } = preview.data;
  const totals = first?.totals;
  return (
    <section className="lk-card lk-stack" aria-labelledby="lk-dry-title">
      <h2 id="lk-dry-title">{t('operations.migrate.dryRun')}</h2>
      {totals && <Totals totals={totals} />}
      {totals?.cases === 0 ? <p className="lk-soft mb-0">{t('operations.migrate.none')}</p> : <Confirm migration={migration} typed={typed} onType={onType} />}
      <StepMap migration={migration} items={items} onAgain={onAgain} />
      <ul className="lk-rows">{items.map((item) => <li key={item.caseId}><MigrationRow item={item} /></li>)}</ul>
      <LoadMore pages={preview} />
    </section>
  );
}

function Totals({ totals }: { totals: NonNullable<MigrationPreview['totals']> }) {
  const { t } = useTranslation();
  const label = t(totals.complete ? 'operations.migrate.cases' : 'operations.migrate.casesAtLeast', { count: totals.cases });
  return (
    <div>
      <p className="mb-1">{label}</p>
      <ShareBar label={label} shares={[
        { key: 'moved', label: t('operations.migrate.verdict.moved'), count: totals.moved, tone: 'primary' }, { key: 'kept', label: t('operations.migrate.verdict.kept'), count: totals.kept, tone: 'positive' },
        { key: 'needs-person', label: t('operations.migrate.verdict.needs-person'), count: totals.needsPerson, tone: 'warning' },
      ]} />
    </div>
  );
}

function Confirm({ migration, typed, onType }: { migration: Migration; typed: Typed; onType: (typed: Typed) => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const order = useOrder<{ reason: string }, OperationView>({
    target: `migrate.${migration.process}.${migration.version}`, onAnswered: ({ id }) => { onType(nothing); void navigate(`/operations/${id}`); },
    post: (body, key) => startOperation({ kind: 'migrate', ...migration, ...body }, key),
    read: () => ({ body: { reason: typed.reason.trim() }, faults: typed.reason.trim() === '' ? { reason: t('reason.missing') } : {} }),
  });
  return (
    <div>
      <button type="button" className="btn btn-primary" data-order="migrate" onClick={() => setOpen(true)}><Icon name="arrow-left-right" />{t('operations.migrate.confirm')}</button>
      {open && (
        <OrderDialog title={t('operations.migrate.confirm')} confirm={t('operations.migrate.confirm')} name="migrate" control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={() => setOpen(false)} onReload={() => setOpen(false)}>
          <p>{t('operations.migrate.confirmLead')}</p>
          <ReasonField value={typed.reason} fault={order.faultOf('reason')} onChange={(reason) => onType({ ...typed, reason })} />
        </OrderDialog>
      )}
    </div>
  );
}
