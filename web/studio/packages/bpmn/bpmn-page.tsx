import '../../load-studio';
import '../packages.css';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shell/use-me';
import { PageHead } from '../../../ui/page-head';
import { BpmnExport } from './bpmn-export';
import { BpmnImport } from './bpmn-import';
import { HelpButton } from '../../help/help-button';

/** Procedures to and from other tools that draw BPMN 2.0. */
export function BpmnPage() {
  const { t } = useTranslation();
  const { can } = useMe();
  return (
    <>
      <PageHead title={t('packages.bpmn.title')} lead={t('packages.bpmn.lead')} back={{ to: '/studio/packages', label: t('packages.title') }} actions={<HelpButton topic="bpmn" words />} />
      <div className="lk-stack">
        <BpmnExport />
        {can.includes('draw') && <BpmnImport />}
      </div>
    </>
  );
}
