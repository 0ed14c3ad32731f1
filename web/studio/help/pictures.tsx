import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type PictureId = 'read' | 'create' | 'fields' | 'rules' | 'steps' | 'mend' | 'rehearse' | 'publish';

type Words = (key: string) => string;
interface BoxProps { x: number; y: number; width: number; height: number; look?: string }

const Box = ({ look = 'lk-pic-box', ...place }: BoxProps) => <rect {...place} rx={4} className={look} />;
/** A grey line where words would stand. */
const Line = ({ x, y, width, look = 'lk-pic-line' }: { x: number; y: number; width: number; look?: string }) => <rect x={x} y={y} width={width} height={4} rx={2} className={look} />;
const Button = ({ x, y, width, children, look = 'lk-pic-button' }: { x: number; y: number; width: number; children: string; look?: string }) => (
  <g><Box x={x} y={y} width={width} height={18} look={look} /><text x={x + width / 2} y={y + 12.5} textAnchor="middle" className={look === 'lk-pic-button' ? 'lk-pic-on' : 'lk-pic-word'}>{children}</text></g>
);
const Row = ({ y, label, mark }: { y: number; label: string; mark?: string }) => (
  <g><Box x={14} y={y} width={126} height={17} /><circle cx={23} cy={y + 8.5} r={3.5} className={mark ?? 'lk-pic-dot'} /><text x={32} y={y + 12} className="lk-pic-word">{label}</text></g>
);

/** Small drawings of the pages, with the words that stand there. */
const drawings: Readonly<Record<PictureId, (t: Words) => ReactNode>> = {
  read: () => (
    <>
      <Box x={60} y={8} width={110} height={104} />
      <Line x={72} y={20} width={50} /><Line x={72} y={32} width={86} look="lk-pic-mark" /><Line x={72} y={44} width={70} /><Line x={72} y={56} width={80} look="lk-pic-mark" /><Line x={72} y={68} width={60} /><Line x={72} y={80} width={86} look="lk-pic-mark" /><Line x={72} y={92} width={40} />
      <path d="m176 100 22-40 8 5-22 40-9 4z" className="lk-pic-pen" />
    </>
  ),
  create: (t) => (
    <>
      <text x={14} y={24} className="lk-pic-title">{t('studio.title')}</text><Button x={150} y={11} width={76}>{t('studio.shelf.create')}</Button>
      <Box x={14} y={40} width={212} height={72} /><circle cx={28} cy={58} r={5} className="lk-pic-ring" /><text x={40} y={61} className="lk-pic-word">{t('studio.shelf.fromOf.blank')}</text>
      <circle cx={28} cy={77} r={5} className="lk-pic-chosen" /><text x={40} y={80} className="lk-pic-word">{t('studio.shelf.fromOf.copy')}</text><circle cx={28} cy={96} r={5} className="lk-pic-ring" /><text x={40} y={99} className="lk-pic-word">{t('studio.shelf.fromOf.template')}</text>
    </>
  ),
  fields: (t) => (
    <>
      <Box x={8} y={8} width={84} height={104} look="lk-pic-pane" /><Button x={14} y={14} width={72} look="lk-pic-box">{t('studio.part.text')}</Button><Button x={14} y={37} width={72} look="lk-pic-box">{t('studio.part.date')}</Button><Button x={14} y={60} width={72} look="lk-pic-chosen-box">{t('studio.part.table')}</Button><Button x={14} y={83} width={72} look="lk-pic-box">{t('studio.part.file')}</Button>
      <path d="M96 69h18m-5-4 5 4-5 4" className="lk-pic-arrow" />
      <Box x={120} y={8} width={112} height={104} /><Line x={130} y={20} width={44} /><Box x={130} y={28} width={92} height={14} look="lk-pic-pane" /><Line x={130} y={52} width={60} /><Box x={130} y={60} width={92} height={40} look="lk-pic-chosen-box" /><Line x={138} y={70} width={76} /><Line x={138} y={82} width={76} />
    </>
  ),
  rules: (t) => (
    <>
      <Box x={14} y={12} width={212} height={44} /><text x={24} y={27} className="lk-pic-soft">{t('studio.property.shows')}</text>
      <text x={24} y={45} className="lk-pic-word">{t('studio.condition.show')}</text><Box x={82} y={34} width={64} height={16} look="lk-pic-chosen-box" /><text x={153} y={45} className="lk-pic-word">{t('studio.condition.operators.isEqual')}</text><Box x={172} y={34} width={44} height={16} look="lk-pic-chosen-box" />
      <Box x={14} y={64} width={212} height={44} /><text x={24} y={79} className="lk-pic-soft">{t('studio.property.mustBe')}</text><Line x={24} y={90} width={150} look="lk-pic-mark" />
    </>
  ),
  steps: (t) => (
    <>
      <Row y={8} label={t('procedures.editor.procedure')} mark="lk-pic-ring" /><Row y={30} label="1" /><Row y={52} label={t('procedures.tools.wraps.parallel')} /><Row y={74} label="2" />
      <Button x={14} y={97} width={80}>{t('procedures.tools.add')}</Button>
      <path d="M186 14v14M186 42v8M186 50h-18v14M186 50h18v14M168 78v10h18M204 78v10h-18M186 88v12" className="lk-pic-arrow" /><Box x={172} y={26} width={28} height={16} look="lk-pic-chosen-box" /><Box x={154} y={64} width={28} height={14} /><Box x={190} y={64} width={28} height={14} />
    </>
  ),
  mend: () => (
    <>
      <Box x={14} y={12} width={212} height={28} look="lk-pic-red" /><Line x={26} y={24} width={110} look="lk-pic-strong" /><Box x={170} y={17} width={46} height={18} look="lk-pic-button" /><path d="m186 26 4 4 9-9" className="lk-pic-tick" />
      <Box x={14} y={48} width={212} height={28} look="lk-pic-yellow" /><Line x={26} y={60} width={90} look="lk-pic-strong" />
      <path d="M192 40v40m-6-6 6 6 6-6" className="lk-pic-arrow" /><circle cx={192} cy={98} r={13} className="lk-pic-green" /><path d="m186 98 4 5 9-10" className="lk-pic-tick" />
    </>
  ),
  rehearse: (t) => (
    <>
      <circle cx={34} cy={32} r={10} className="lk-pic-dot" /><path d="M18 62c0-22 32-22 32 0z" className="lk-pic-dot" /><circle cx={34} cy={86} r={10} className="lk-pic-ring" /><path d="M18 114c0-20 32-20 32 0z" className="lk-pic-ring" />
      <circle cx={96} cy={58} r={26} className="lk-pic-ring" /><path d="M96 40v18l13 8" className="lk-pic-arrow" />
      <Box x={138} y={12} width={88} height={40} /><path d="m138 16 44 22 44-22" className="lk-pic-arrow" /><Button x={138} y={72} width={90}>{t('rehearsal.start.begin')}</Button><Line x={138} y={100} width={66} look="lk-pic-mark" />
    </>
  ),
  publish: (t) => (
    <>
      <Button x={8} y={22} width={66} look="lk-pic-box">{t('studio.review.ask')}</Button><path d="M77 31h12m-4-4 4 4-4 4" className="lk-pic-arrow" />
      <Button x={92} y={22} width={56} look="lk-pic-chosen-box">{t('studio.review.approve')}</Button><path d="M151 31h12m-4-4 4 4-4 4" className="lk-pic-arrow" /><Button x={166} y={22} width={66}>{t('studio.review.publish')}</Button>
      <path d="M198 42v18m-5-5 5 5 5-5" className="lk-pic-arrow" /><Box x={120} y={66} width={112} height={44} /><text x={130} y={84} className="lk-pic-word">{t('start.title')}</text><Line x={130} y={94} width={80} look="lk-pic-mark" />
    </>
  ),
};

/** Beside the sentence that says the same; what is drawn need not be heard. */
export function Picture({ id }: { id: PictureId }) {
  const { t } = useTranslation();
  return <svg className="lk-help-picture" viewBox="0 0 240 120" aria-hidden="true" focusable="false">{drawings[id](t)}</svg>;
}
