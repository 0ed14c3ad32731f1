import '../load-studio';
import './packages.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../shell/use-me';
import { PageHead } from '../../ui/page-head';
import { Glyph, type GlyphName } from '../glyph';
import { ImportDialog } from '../shelf/import-dialog';
import { HelpButton } from '../help/help-button';

const roads: readonly { name: 'export' | 'import' | 'bpmn'; glyph: GlyphName; to: string }[] = [
  { name: 'export', glyph: 'box', to: '/studio/packages/export' },
  { name: 'import', glyph: 'box-arrow-in-down', to: '/studio/packages/import' },
  { name: 'bpmn', glyph: 'diagram-3', to: '/studio/packages/bpmn' },
];

/** All ways out of the studio and into it. */
export function PackagesPage() {
  const { t } = useTranslation();
  const { can } = useMe();
  const mayWrite = can.includes('draw');
  const [formio, setFormio] = useState(false);
  return (
    <>
      <PageHead title={t('packages.title')} lead={t('packages.lead')} back={{ to: '/studio', label: t('studio.title') }} actions={<HelpButton topic="packages" words />} />
      <div className="lk-pack-cards">
        {roads.filter(({ name }) => mayWrite || name !== 'import').map(({ name, glyph, to }) => (
          <section key={name} className="lk-card" aria-labelledby={`lk-road-${name}`}>
            <h2 id={`lk-road-${name}`}><Glyph name={glyph} size={22} />{t(`packages.road.${name}.title`)}</h2>
            <p className="lk-soft mb-0">{t(`packages.road.${name}.lead`)}</p>
            <p className="mb-0"><Link className="btn btn-outline-primary" to={to}>{t(`packages.road.${name}.go`)}</Link></p>
          </section>
        ))}
        {mayWrite && <section className="lk-card" aria-labelledby="lk-road-formio">
          <h2 id="lk-road-formio"><Glyph name="ui-checks" size={22} />{t('packages.road.formio.title')}</h2>
          <p className="lk-soft mb-0">{t('packages.road.formio.lead')}</p>
          <p className="mb-0"><button type="button" className="btn btn-outline-primary" data-order="import-form" onClick={() => setFormio(true)}>{t('packages.road.formio.go')}</button></p>
        </section>}
      </div>
      {formio && <ImportDialog onClose={() => setFormio(false)} />}
    </>
  );
}
