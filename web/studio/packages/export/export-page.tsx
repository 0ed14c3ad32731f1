import '../../load-studio';
import '../packages.css';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { designsFingerprint, type DesignPackage } from '../../../../domain/design-package';
import { useLocale } from '../../../i18n/setup';
import { PageHead } from '../../../ui/page-head';
import { ProblemNotice } from '../../../ui/problem-notice';
import { SelectField } from '../../../ui/select-field';
import { useToast } from '../../../ui/toasts';
import { Skeleton } from '../../../ui/waiting';
import type { DesignKind } from '../../design/design-queries';
import { Glyph } from '../../glyph';
import { FingerprintLine } from '../fingerprint-line';
import { usePackage } from '../package-queries';
import { saveFile } from '../save-file';
import { bytesOf, sizeText } from '../size-text';
import { DesignChoice, type ChosenDesign } from './design-choice';
import { PackageContents } from './package-contents';

const kinds = ['procedure', 'form'] as const;
const calendars = ['national', 'units', 'none'] as const;

/** `?procedure=safe-school.3&form=plan.2`: what the page begins with. */
function fromAddress(search: URLSearchParams): ChosenDesign[] {
  return kinds.flatMap((kind) => search.getAll(kind).flatMap((value): ChosenDesign[] => {
    const [, key, version] = /^([a-z][a-z0-9-]{0,63})\.(\d{1,6})$/.exec(value) ?? [];
    return key && version ? [{ kind, key, version: Number(version) }] : [];
  }));
}

/** Published designs as one file: chosen on one side, on the other what is in the file. */
export function ExportPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState(() => fromAddress(search));
  const [kind, setKind] = useState<DesignKind>(chosen.length > 0 && chosen.every((one) => one.kind === 'form') ? 'form' : 'procedure');
  const [calendar, setCalendar] = useState<(typeof calendars)[number]>('national');
  const body = useMemo(() => {
    const of = (wanted: DesignKind) => chosen.flatMap((one) => (one.kind === wanted ? [{ key: one.key, version: one.version }] : []));
    return { procedures: of('procedure'), forms: of('form'), calendars: calendar };
  }, [chosen, calendar]);
  return (
    <>
      <PageHead title={t('packages.export.title')} lead={t('packages.export.lead')} back={{ to: '/studio/packages', label: t('packages.title') }} />
      <div className="lk-pack-columns">
        <section className="lk-card" aria-labelledby="lk-export-choose">
          <h2 id="lk-export-choose" className="mb-2">{t('packages.export.choose')}</h2>
          <div className="lk-segments mb-2" role="group" aria-label={t('studio.shelf.kind')}>
            {kinds.map((each) => <button key={each} type="button" className="lk-segment" aria-pressed={kind === each} onClick={() => setKind(each)}>{t(`packages.export.kinds.${each}`)}</button>)}
          </div>
          <DesignChoice key={kind} kind={kind} chosen={chosen} onChange={setChosen} />
        </section>
        <section className="lk-card" aria-labelledby="lk-export-contents">
          <h2 id="lk-export-contents" className="mb-2">{t('packages.export.contents')}</h2>
          {chosen.length === 0 ? <p className="lk-soft mb-0">{t('packages.export.nothing')}</p> : (
            <>
              {body.procedures.length > 0 && <SelectField label={t('packages.export.calendars')} value={calendar} options={calendars.map((value) => ({ value, label: t(`packages.export.calendarsOf.${value}`) }))} onChange={(value) => setCalendar(value as typeof calendar)} />}
              <Made body={body} chosen={chosen} />
            </>
          )}
        </section>
      </div>
    </>
  );
}

function Made({ body, chosen }: { body: Parameters<typeof usePackage>[0]; chosen: readonly ChosenDesign[] }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const say = useToast();
  const made = usePackage(body);
  if (made.isError) return <ProblemNotice error={made.error} onRetry={() => void made.refetch()} busy={made.isFetching} />;
  if (!made.data) return <Skeleton lines={3} height={48} />;
  const { text, pack } = made.data;
  const name = `${chosen[0]?.key ?? 'thiet-ke'}.lien-ky.json`;
  return (
    <>
      <div aria-busy={made.isFetching}><PackageContents pack={pack} chosen={chosen} /></div>
      <div className="lk-row mt-3">
        <button type="button" className="btn btn-primary" data-action="save-package" disabled={made.isFetching} onClick={() => { saveFile(name, text, 'application/json'); say(t('packages.export.saved', { name })); }}><Glyph name="save" />{t('packages.export.save')}</button>
        <span className="lk-soft">{name} · {sizeText(bytesOf(text), locale)}</span>
      </div>
      <Fingerprint pack={pack} />
    </>
  );
}

function Fingerprint({ pack }: { pack: DesignPackage }) {
  const fingerprint = useQuery({ queryKey: ['package-fingerprint', pack.hash], queryFn: () => designsFingerprint(pack), gcTime: 0, retry: false });
  return fingerprint.data ? <FingerprintLine fingerprint={fingerprint.data} /> : null;
}
