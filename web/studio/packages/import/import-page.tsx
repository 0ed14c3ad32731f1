import '../../load-studio';
import '../packages.css';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageImported } from '../../../../domain/contracts/studio-api';
import { useLocale } from '../../../i18n/setup';
import { Notice } from '../../../ui/notice';
import { PageHead } from '../../../ui/page-head';
import { FileDrop } from '../file-drop';
import { sizeText } from '../size-text';
import { ImportResult } from './import-result';
import { MergePlan } from './merge-plan';
import { readPackageFile, type PackageFile } from './read-package-file';

/** A package from elsewhere: chosen, looked at as a merge, changed where needed, carried out once. */
export function ImportPage() {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const [file, setFile] = useState<PackageFile | null>(null);
  const [reading, setReading] = useState(false);
  const [result, setResult] = useState<PackageImported | null>(null);
  const chosen = useRef(0);
  const choose = async (picked: File) => {
    setReading(true);
    const read = await readPackageFile(picked);
    chosen.current += 1;
    setResult(null);
    setFile(read);
    setReading(false);
  };
  const again = () => { setFile(null); setResult(null); };
  return (
    <>
      <PageHead title={t('packages.import.title')} lead={t('packages.import.lead')} back={{ to: '/studio/packages', label: t('packages.title') }} />
      <div className="lk-stack">
        {result ? <ImportResult result={result} onAgain={again} /> : (
          <>
            <section className="lk-card">
              <FileDrop label={t('packages.import.file')} hint={t('packages.import.hint')} accept=".json,application/json" name={file?.state === 'read' ? `${file.name} (${sizeText(file.bytes, locale)})` : null} busy={reading} onChoose={(picked) => void choose(picked)} />
            </section>
            {reading && <div className="lk-progress" role="status" aria-label={t('packages.import.reading')} />}
            {file?.state === 'wrong' && <Notice tone="negative" role="alert" title={t('packages.import.cannot')}><p className="mb-0">{t(`packages.import.wrong.${file.reason}`)}</p></Notice>}
            {file?.state === 'read' && <MergePlan key={chosen.current} chosen={chosen.current} file={file.json} onDone={setResult} />}
          </>
        )}
      </div>
    </>
  );
}
