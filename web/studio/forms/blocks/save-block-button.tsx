import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { blockOf } from '../../../../forms/design';
import { OrderDialog } from '../../../pages/orders/order-dialog';
import { useOrder } from '../../../pages/orders/use-order';
import { TextField } from '../../../ui/text-field';
import { useToast } from '../../../ui/toasts';
import { createDesign, type NewDesign } from '../../design/design-queries';
import { Glyph } from '../../glyph';
import { placeOf } from '../places';
import { useDesigner, usePicked } from '../use-designer';
import { formOfBlock } from './kept-blocks';

/** Keeps the chosen parts under a name, for every form of the tenant. */
export function SaveBlockButton() {
  const { t } = useTranslation();
  const { readOnly } = useDesigner();
  const count = usePicked((state) => state.chosen.size);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn btn-soft btn-sm" data-action="save-block" disabled={readOnly || count === 0} onClick={() => setOpen(true)}><Glyph name="puzzle" size={15} />{t('formDesigner.blocks.save')}</button>
      {open && <SaveBlockDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function SaveBlockDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { store } = useDesigner();
  const say = useToast();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const { definition, chosen } = store.get();
  const block = blockOf(definition, [...chosen].map(placeOf), name.trim());
  const kept = block && formOfBlock(block, name.trim());
  const order = useOrder<NewDesign, unknown>({
    target: 'block.new', post: createDesign,
    onAnswered: () => { say(t('formDesigner.blocks.saved', { name: name.trim() }), 'check2-circle'); void client.invalidateQueries({ queryKey: ['designs'] }); onClose(); },
    read: () => ({
      body: { kind: 'form', key: kept?.key ?? '', title: kept?.definition.title ?? { vi: '', en: '' }, from: { kind: 'definition', definition: kept?.definition ?? {} } },
      faults: kept ? {} : { name: t('formDesigner.blocks.nameNeeded') },
    }),
  });
  return (
    <OrderDialog title={t('formDesigner.blocks.saveTitle')} confirm={t('formDesigner.blocks.take')} name="save-block" control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p>{t('formDesigner.blocks.saveLead', { count: chosen.size })}</p>
      <TextField label={t('formDesigner.blocks.name')} hint={t('formDesigner.blocks.nameHint')} required longest={40} value={name} fault={order.faultOf('name') ?? order.faultOf('key')} onChange={setName} />
    </OrderDialog>
  );
}
