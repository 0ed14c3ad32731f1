import { useTranslation } from 'react-i18next';
import type { OrgPerson, PersonContent } from '../../../domain/contracts/org-api';
import { createPerson, updatePerson } from '../../api/org-queries';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useKept } from '../../ui/use-kept';
import { OrderDialog } from '../orders/order-dialog';
import { useOrder } from '../orders/use-order';

type Answer = { person: OrgPerson; oneTimePassword: string | null };
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function PersonDialog({ person, onClose, onCreated }: { person?: OrgPerson; onClose: () => void; onCreated: (answer: Answer) => void }) {
  const { t } = useTranslation();
  const name = `person.${person?.id ?? 'new'}`;
  const [typed, setTyped, forget] = useKept<PersonContent>(name, person ? { name: person.name, email: person.email, title: person.title, locale: person.locale } : { name: '', email: '', title: '', locale: 'vi' });
  const type = (more: Partial<PersonContent>) => setTyped({ ...typed, ...more });
  const order = useOrder<PersonContent, Answer | OrgPerson>({
    target: name, post: (body, key) => (person ? updatePerson(person.id)(body) : createPerson(body, key)),
    onAnswered: (answer) => { forget(); if ('oneTimePassword' in answer) onCreated(answer); else onClose(); },
    read: () => ({
      body: { ...typed, name: typed.name.trim(), title: typed.title.trim(), email: typed.email.trim() },
      faults: {
        ...(typed.name.trim() === '' && { name: t('organisation.missing') }), ...(typed.title.trim() === '' && { title: t('organisation.missing') }),
        ...(!ADDRESS.test(typed.email.trim()) && { email: t('organisation.emailWrong') }),
      },
    }),
  });
  return (
    <OrderDialog title={t(person ? 'organisation.editPerson' : 'organisation.addPerson')} confirm={t('organisation.save')} name="person" control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <TextField label={t('organisation.personName')} required longest={120} value={typed.name} fault={order.faultOf('name')} onChange={(next) => type({ name: next })} />
      <TextField label={t('signIn.email')} type="email" required value={typed.email} fault={order.faultOf('email')} onChange={(email) => type({ email })} />
      <TextField label={t('organisation.personTitle')} required longest={160} hint={t('organisation.personTitleHint')} value={typed.title} fault={order.faultOf('title')} onChange={(title) => type({ title })} />
      <SelectField label={t('organisation.locale')} value={typed.locale} onChange={(locale) => type({ locale: locale as PersonContent['locale'] })} options={[{ value: 'vi', label: t('organisation.localeOf.vi') }, { value: 'en', label: t('organisation.localeOf.en') }]} />
      {!person && <p className="lk-soft mb-0">{t('organisation.password.lead')}</p>}
    </OrderDialog>
  );
}
