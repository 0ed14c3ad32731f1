import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DirectiveSummary } from '../../../domain/contracts/api';
import { useMe } from '../../shell/use-me';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { ExtendOrder } from './extend-order';
import { RecallOrder } from './recall-order';
import { StartMissingOrder } from './start-missing-order';

type Kind = 'extend' | 'start-missing' | 'recall';
const kinds: { kind: Kind; icon: IconName }[] = [{ kind: 'extend', icon: 'calendar-plus' }, { kind: 'start-missing', icon: 'plus-lg' }, { kind: 'recall', icon: 'slash-circle' }];
export interface DirectiveOrderProps { directive: Pick<DirectiveSummary, 'id' | 'title'>; onClose: () => void; onStarted: (operation: { id: string }) => void }
const dialogs = { extend: ExtendOrder, 'start-missing': StartMissingOrder, recall: RecallOrder };

/** Orders for all the cases of a directive, for who may give them. Nothing to give orders about before it is issued. */
export function DirectiveOrders({ directive }: { directive: Pick<DirectiveSummary, 'id' | 'title' | 'schools'> }) {
  const { t } = useTranslation();
  const { can } = useMe();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Kind | null>(null);
  if (!can.includes('operate') || directive.schools === 0) return null;
  const Open = open && dialogs[open];
  return (
    <div className="lk-row">
      {kinds.map(({ kind, icon }) => <button key={kind} type="button" className={`btn ${kind === 'recall' ? 'btn-outline-danger' : 'btn-soft'}`} data-order={kind} onClick={() => setOpen(kind)}><Icon name={icon} />{t(`operations.${kind}.open`)}</button>)}
      {Open && <Open directive={directive} onClose={() => setOpen(null)} onStarted={({ id }) => { setOpen(null); void navigate(`/operations/${id}`); }} />}
    </div>
  );
}
