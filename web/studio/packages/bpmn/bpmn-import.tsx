import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BpmnImported } from '../../../../domain/contracts/studio-api';
import type { ProcessDefinition } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { useOrder } from '../../../pages/orders/use-order';
import { SendingNotice } from '../../../pages/task/sending-notice';
import { Notice } from '../../../ui/notice';
import { ProblemNotice } from '../../../ui/problem-notice';
import { createDesign, type NewDesign } from '../../design/design-queries';
import { Glyph } from '../../glyph';
import { readableProcedure } from '../../procedures/readable-procedure';
import { designKeyOf, designPath } from '../../shelf/design-path';
import { NameFields, nameFaults, noName } from '../../shelf/name-fields';
import { FileDrop } from '../file-drop';
import { readBpmnFile } from '../package-queries';
import { sizeText } from '../size-text';
import { BpmnReport } from './bpmn-report';
import { BpmnSteps } from './bpmn-steps';

/** Bytes; a diagram of some thousand elements has far less. */
const MAX_BYTES = 5_000_000;

/** A procedure that was drawn elsewhere: the report first, then a draft of it. */
export function BpmnImport() {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const id = useId();
  const [name, setName] = useState<string | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const read = useMutation({ mutationFn: async (file: File) => readBpmnFile(await file.text()) as Promise<BpmnImported> });
  const choose = (file: File) => {
    setName(`${file.name} (${sizeText(file.size, locale)})`);
    setTooLarge(file.size > MAX_BYTES);
    read.reset();
    if (file.size <= MAX_BYTES) read.mutate(file);
  };
  const definition = read.data ? readableProcedure(read.data.definition) : null;
  return (
    <section className="lk-card" aria-labelledby={id} data-bpmn-import>
      <h2 id={id} className="mb-2">{t('packages.bpmn.import')}</h2>
      <p className="lk-soft">{t('packages.bpmn.importLead')}</p>
      <FileDrop label={t('packages.bpmn.file')} hint={t('packages.bpmn.hint')} accept=".bpmn,.xml,application/xml,text/xml" name={name} busy={read.isPending} onChoose={choose} />
      <div className="lk-stack mt-3">
        {read.isPending && <div className="lk-progress" role="status" aria-label={t('packages.import.reading')} />}
        {tooLarge && <Notice tone="negative" level={3} role="alert" title={t('packages.import.cannot')}><p className="mb-0">{t('packages.bpmn.tooLarge')}</p></Notice>}
        {read.isError && <ProblemNotice error={read.error} />}
        {read.data && <BpmnReport report={read.data.report} refused={definition === null} />}
        {definition && <><BpmnSteps definition={definition} /><MakeDraft key={name} definition={definition} raw={read.data?.definition ?? definition} /></>}
      </div>
    </section>
  );
}

function MakeDraft({ definition, raw }: { definition: ProcessDefinition; /** As it was read: drawing it leaves things out. */ raw: object }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const { vi, en } = definition.title;
  const [name, setName] = useState({ ...noName, vi, en: en === vi ? '' : en, key: designKeyOf(definition.key) || designKeyOf(vi) });
  const order = useOrder<NewDesign, { key: string }>({
    target: 'design.bpmn', post: createDesign, onAnswered: () => void navigate(designPath('procedure', name.key)),
    read: () => ({
      body: { kind: 'procedure', key: name.key, title: { vi: name.vi.trim(), en: name.en.trim() || name.vi.trim() }, from: { kind: 'definition', definition: raw } },
      faults: nameFaults(name, 'procedure', t),
    }),
  });
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="mb-2">{t('packages.bpmn.make')}</h3>
      <NameFields name={name} onChange={setName} faultOf={order.faultOf} />
      <button type="button" className="btn btn-primary" data-action="make-draft" disabled={order.control.busy} onClick={order.confirm}><Glyph name="plus-lg" />{t('packages.bpmn.makeDraft')}</button>
      {order.control.sending.state === 'sending' && <div className="lk-progress my-2" role="status" aria-label={t('sending.sending')} />}
      <SendingNotice sending={order.control.sending} onNow={() => void order.control.sendNow()} onStop={order.control.stop} onReload={order.control.clear} quiet={order.quiet} />
    </section>
  );
}
