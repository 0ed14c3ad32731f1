import './document-sheet.css';
import { numberLine, officialDate, type Award, type Block, type DocumentModel, type Signature } from '../../../../domain/document';

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** A document laid out as Decree 30/2020/NĐ-CP, Annex I asks, the way the issued file is. Documents are in Vietnamese in every language of the pages. */
export function DocumentSheet({ model }: { model: DocumentModel }) {
  return (
    <div className="lk-paper-frame" lang="vi">
      {model.body.length > 0 && (
        <article className="lk-paper" data-document={model.kind}>
          <Letterhead model={model} />
          <Title model={model} />
          {model.body.map((block, index) => <BlockView key={index} block={block} />)}
          <Closing model={model} />
        </article>
      )}
      {model.award && <AwardSheet award={model.award} model={model} />}
    </div>
  );
}

function Nation() {
  return <><p className="lk-paper-nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p className="lk-paper-motto"><span>Độc lập - Tự do - Hạnh phúc</span></p></>;
}

function Letterhead({ model: { issuer, number, notation, place, date, typeName, subject, urgency } }: { model: DocumentModel }) {
  return (
    <div className="lk-paper-head">
      <div>
        {issuer.superior && <p>{upper(issuer.superior)}</p>}
        <p className="lk-paper-issuer"><span>{upper(issuer.name)}</span></p>
        <p>{numberLine(number, notation)}</p>
        {!typeName && <p className="lk-paper-small">{subject}</p>}
        {urgency && <p className="lk-paper-urgent"><span>{upper(urgency)}</span></p>}
      </div>
      <div><Nation /><p className="lk-paper-date">{place}, {officialDate(date)}</p></div>
    </div>
  );
}

function Title({ model: { typeName, subject, addressees = [] } }: { model: DocumentModel }) {
  return (
    <>
      {typeName && <div className="lk-paper-title"><p>{upper(typeName)}</p><p className="lk-paper-subject"><span>{subject}</span></p></div>}
      {addressees.length === 1 && <p className="lk-paper-to">Kính gửi: {addressees[0]}.</p>}
      {addressees.length > 1 && <div className="lk-paper-to"><p>Kính gửi:</p>{addressees.map((addressee, index) => <p key={index}>- {addressee}{index === addressees.length - 1 ? '.' : ';'}</p>)}</div>}
    </>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph': return <p className={['lk-paper-text', block.bold && 'lk-paper-bold', block.italic && 'lk-paper-italic', block.align === 'center' && 'lk-paper-centre', block.indent === false && 'lk-paper-flush'].filter(Boolean).join(' ')}>{block.text}</p>;
    case 'heading': return <p className={`lk-paper-heading${block.align === 'center' ? ' lk-paper-centre' : ''}`}>{block.text}</p>;
    case 'numbered': return <>{block.items.map(({ label, text }, index) => <p key={index} className="lk-paper-text"><span className={block.strong ? 'lk-paper-bold' : undefined}>{label}</span> {text}</p>)}</>;
    case 'keyvalue': return <>{block.items.map(({ key, value }, index) => <p key={index} className="lk-paper-text">{key}: {value}</p>)}</>;
    case 'table': return (
      <table className="lk-paper-table">
        <thead><tr>{block.columns.map(({ title }, index) => <th key={index} scope="col">{title}</th>)}</tr></thead>
        <tbody>{block.rows.map((row, index) => <tr key={index}>{row.map((cell, column) => <td key={column} className={block.columns[column]?.align === 'center' ? 'lk-paper-centre' : undefined}>{cell}</td>)}</tr>)}</tbody>
      </table>
    );
  }
}

const titleLines = ({ authority, onBehalfOf, title }: Signature): string[] => (authority ? [[authority, onBehalfOf].filter(Boolean).join(' '), title] : [title]).map(upper);

function Signed({ signature }: { signature: Signature }) {
  return <div className="lk-paper-signed">{titleLines(signature).map((line) => <p key={line}>{line}</p>)}<p className="lk-paper-name">{signature.name}</p></div>;
}

function Closing({ model: { recipients, signature, verify, coSignatures = [] } }: { model: DocumentModel }) {
  const listed = recipients.filter((recipient) => !/^lưu\b/iu.test(recipient.trim()));
  return (
    <>
      <div className="lk-paper-end">
        <div className="lk-paper-recipients">
          <p className="lk-paper-bold lk-paper-italic">Nơi nhận:</p>
          {listed.map((recipient, index) => <p key={index}>- {recipient};</p>)}
          <p>- Lưu: VT.</p>
          {verify && <p className="lk-paper-code">Mã xác thực: {verify.code}</p>}
        </div>
        <Signed signature={signature} />
      </div>
      {coSignatures.length > 0 && <div className="lk-paper-cosigned"><p className="lk-paper-bold">CHỮ KÝ ĐIỆN TỬ TRÊN HỆ THỐNG</p>{coSignatures.map(({ unit, person, title }) => <p key={`${unit} ${person}`}><span className="lk-paper-bold">{unit}</span><br />{[person, title].filter(Boolean).join(', ')}</p>)}</div>}
    </>
  );
}

function AwardSheet({ award: { authority, title, verb, recipient, address, achievement, basis, numberLine: line }, model: { place, date, signature } }: { award: Award; model: DocumentModel }) {
  return (
    <article className="lk-paper lk-paper-award">
      <Nation />
      <p className="lk-paper-bold">{upper(authority)}</p>
      <p className="lk-paper-award-title">{upper(title)}</p>
      <p>{verb}</p>
      <p className="lk-paper-award-name">{recipient}</p>
      {address && <p>{address}</p>}
      {achievement.map((each, index) => <p key={index}>{each}</p>)}
      <div className="lk-paper-end"><div className="lk-paper-recipients"><p>{basis}</p>{line && <p>{line}</p>}</div><div className="lk-paper-signed"><p className="lk-paper-date">{place}, {officialDate(date)}</p><Signed signature={signature} /></div></div>
    </article>
  );
}
