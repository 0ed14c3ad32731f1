import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirectives } from '../../api/queries';
import { LoadMore } from '../../ui/load-more';
import { ProblemNotice } from '../../ui/problem-notice';
import { DirectiveOrders } from './directive-orders';

/** An order about a directive, from the list of orders: first which one. */
export function NewOrder() {
  const { t } = useTranslation();
  const id = useId();
  const directives = useDirectives();
  const [chosen, setChosen] = useState('');
  const issued = (directives.data?.items ?? []).filter(({ schools }) => schools > 0);
  const directive = issued.find((each) => each.id === chosen);
  return (
    <section className="lk-card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="mb-2">{t('operations.new')}</h2>
      {directives.isError && <ProblemNotice error={directives.error} onRetry={() => void directives.refetch()} />}
      <label className="form-label" htmlFor={id}>{t('operations.directive')}</label>
      <select id={id} className="form-select mb-3" value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">{t(directives.isPending ? 'ui.loading' : issued.length === 0 ? 'operations.noDirective' : 'operations.chooseDirective')}</option>
        {issued.map((each) => <option key={each.id} value={each.id}>{each.number ? `${each.number} – ${each.title}` : each.title}</option>)}
      </select>
      {directives.data && <LoadMore pages={directives} />}
      {directive && <DirectiveOrders directive={directive} />}
    </section>
  );
}
