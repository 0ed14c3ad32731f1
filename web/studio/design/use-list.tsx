import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DesignUse } from '../../../domain/contracts/studio-api';
import { useLocale } from '../../i18n/setup';
import { ProblemNotice } from '../../ui/problem-notice';
import { Glyph } from '../glyph';
import { designPath } from '../shelf/design-path';
import { bringToVersion } from './bring-to-version';
import type { DesignKind } from './design-queries';

interface Props {
  uses: readonly DesignUse[];
  used: { kind: DesignKind; key: string };
  /** The version that procedures can be brought to; null where that is not offered. */
  to: number | null;
}

/** Where a design is used and by which version, with a draft of one press for procedures that are behind. */
export function UseList({ uses, used, to }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const behind = (use: DesignUse): boolean => to !== null && use.latest && use.usedVersion !== null && use.usedVersion < to;
  return (
    <ul className="lk-rows">
      {uses.map((use, index) => (
        <li key={`${use.key}.${use.version}.${use.step}`} data-use={use.key}>
          <div>
            <Link className="lk-strong" to={designPath('procedure', use.key)}>{text(use.title)}</Link>
            <div className="lk-small lk-soft">{t(`publishing.uses.as.${use.as}`, { step: text(use.stepTitle) })}</div>
            <div className="lk-small">{use.usedVersion === null ? t('publishing.uses.latest') : t('publishing.uses.pinned', { version: use.usedVersion })} · {t('publishing.uses.of', { version: use.version })} · {t('studio.shelf.running', { count: use.runningCases })}</div>
          </div>
          {to !== null && behind(use) && uses.findIndex((other) => other.key === use.key && behind(other)) === index && <Bring used={used} to={to} procedure={use.key} title={text(use.title)} />}
        </li>
      ))}
    </ul>
  );
}

/** One press makes the draft; what would take back a review asks for another. */
function Bring({ used, to, procedure, title }: { used: Props['used']; to: number; procedure: string; title: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const bringing = useMutation({
    mutationFn: (anyway: boolean) => bringToVersion(used, to, procedure, anyway),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['designs'] }),
  });
  const { data } = bringing;
  const draft = <Link className="btn btn-quiet btn-sm" to={designPath('procedure', procedure)}>{t('publishing.uses.open')}<span className="visually-hidden"> {title}</span></Link>;
  if (data === 'drafted' || data === 'same') return <div role="status" className="lk-row lk-small"><Glyph name="check2-circle" size={16} />{t('publishing.uses.brought', { version: to })}{draft}</div>;
  return (
    <div role="status">
      {data === 'in-review' && <p className="lk-small mb-1">{t('publishing.uses.inReview')}</p>}
      {bringing.isError && <ProblemNotice error={bringing.error} />}
      <div className="lk-row">
        <button type="button" className="btn btn-soft btn-sm" data-bring={procedure} disabled={bringing.isPending} onClick={() => bringing.mutate(data === 'in-review')}><Glyph name="arrow-up" size={15} />{t(data === 'in-review' ? 'publishing.uses.anyway' : 'publishing.uses.bring', { version: to })}<span className="visually-hidden"> {title}</span></button>
        {(data === 'in-review' || bringing.isError) && draft}
      </div>
    </div>
  );
}
