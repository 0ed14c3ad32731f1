import { useTranslation } from 'react-i18next';
import type { DesignDetail } from '../../../domain/contracts/studio-api';
import { OrderDialog } from '../../pages/orders/order-dialog';
import { useOrder } from '../../pages/orders/use-order';
import { useToast } from '../../ui/toasts';
import { dropDraft, readVersion, restoreDesign, retireDesign, unretireDesign } from './design-queries';

/** `recover`: a kept save, `restore`: a published version becomes the draft. */
export type VersionOrderKind = 'restore' | 'recover' | 'discard' | 'retire' | 'reinstate';

interface Props {
  detail: DesignDetail;
  kind: VersionOrderKind;
  /** Of a kept save its revision. */
  version: number;
  revision: () => number;
  onClose: () => void;
  /** Another definition is under one's hands now, with the revision it has on the server. */
  onTaken: (definition: unknown, revision: number, savedAt: string | null) => void;
}

/** Back to an older version or save, the draft given up, or the design put out of use and into use again. */
export function VersionOrder({ detail, kind, version, revision, onClose, onTaken }: Props) {
  const { t } = useTranslation();
  const say = useToast();
  const place = [detail.kind, detail.key] as const;
  const order = useOrder<{ kind: VersionOrderKind; version: number }, { definition: unknown; revision: number; savedAt: string | null } | null>({
    target: `design.${detail.kind}.${detail.key}.${kind}`,
    post: async () => {
      if (kind === 'restore' || kind === 'recover') {
        const { draft } = await restoreDesign(...place)({ ...(kind === 'restore' ? { version } : { fromRevision: version }), ...(revision() > 0 && { revision: revision() }) });
        return draft ? { definition: draft.definition, revision: draft.revision, savedAt: draft.changedAt } : null;
      }
      if (kind === 'discard') {
        await dropDraft(...place)(revision());
        return { definition: (await readVersion(...place, version)).definition, revision: 0, savedAt: null };
      }
      await (kind === 'retire' ? retireDesign : unretireDesign)(...place)();
      return null;
    },
    onAnswered: (answer) => {
      if (answer) onTaken(answer.definition, answer.revision, answer.savedAt);
      say(t(`studio.versions.done.${kind}`, { version }));
      onClose();
    },
    read: () => ({ body: { kind, version }, faults: {} }),
  });
  return (
    <OrderDialog title={t(`studio.versions.ask.${kind}`, { version })} confirm={t(`studio.versions.${kind}`)} danger={kind === 'discard'} name={`${kind}-design`} control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p className="mb-0">{t(`studio.versions.lead.${kind}`)}</p>
    </OrderDialog>
  );
}
