import { isReturnTarget, treeOf, type Localized, type ProcessDefinition, type Tree } from '../process';
import { readDefinition } from '../publishing';
import { isPlainObject } from '../logic/plain-object';
import { BlockReader } from './blocks/block-reader';
import { keyFrom, Keys } from './blocks/keys';
import { Lanes } from './blocks/lanes';
import { fingerprintOf } from './fingerprint';
import { readObject } from './own-json';
import type { Picture } from './picture';
import { readXml, type ReadFile, type ReadProcess } from './read/read-xml';
import { scanXml, xmlLimits, type XmlFault } from './read/scan-xml';
import { called, RefusedBpmn, Reporter, type BpmnReport } from './report';

/** `definition` is null when the file was refused: the report says at which element. */
export interface BpmnImport { definition: ProcessDefinition | null; report: BpmnReport }

/**
 * A procedure from BPMN 2.0 XML. A file that was exported here, and is unchanged in what it says, gives exactly the
 * definition it was made of. Any other is read block by block; what had to be guessed or left out is in the report, in
 * both languages. The result is a draft: it has the right shape, and publishing still has its own word.
 *
 * Never throws for what is in the file, reads nothing but the text, and takes a bounded time.
 */
export async function importBpmn(xml: string): Promise<BpmnImport> {
  const reporter = new Reporter();
  const fault = scanXml(xml);
  if (fault) return refuse(reporter, null, faultWords[fault]);
  let file: ReadFile;
  try {
    file = await readXml(xml);
  } catch {
    return refuse(reporter, null, faultWords['not-xml']);
  }
  const process = chosen(file, reporter);
  if (!process) return refuse(reporter, null, { vi: 'Tệp không có quy trình nào.', en: 'There is no process in the file.' });
  const own = await ownDefinition(process);
  if (own) return { definition: own, report: reporter.report('own') };
  try {
    return readBlocks(process, file, reporter);
  } catch (error) {
    if (error instanceof RefusedBpmn) return refuse(reporter, error.element, error.words);
    throw error;
  }
}

const faultWords: Record<XmlFault, Localized> = {
  'too-large': { vi: `Tệp quá lớn: tối đa ${xmlLimits.characters / 1_000_000} triệu ký tự và ${xmlLimits.elements} phần tử.`, en: `The file is too large: at most ${xmlLimits.characters / 1_000_000} million characters and ${xmlLimits.elements} elements.` },
  'too-deep': { vi: `Tệp lồng quá sâu: tối đa ${xmlLimits.depth} tầng.`, en: `The file is nested too deeply: at most ${xmlLimits.depth} levels.` },
  'document-type': { vi: 'Tệp có khai báo DOCTYPE, nên không được đọc: khai báo này có thể kéo theo nội dung ngoài tệp.', en: 'The file has a DOCTYPE and is not read: it could bring in content from outside the file.' },
  'not-xml': { vi: 'Tệp không phải là BPMN 2.0 (XML) đọc được.', en: 'The file is no readable BPMN 2.0 (XML).' },
};

function refuse(reporter: Reporter, element: RefusedBpmn['element'], words: Localized, origin: BpmnReport['origin'] = null): BpmnImport {
  reporter.refused(element, words);
  return { definition: null, report: reporter.report(origin) };
}

/** The process with the most in it; others are other parties' business. */
function chosen({ processes, outsiders, warnings }: ReadFile, reporter: Reporter): ReadProcess | null {
  const [first, ...others] = [...processes].sort((a, b) => b.scope.nodes.length - a.scope.nodes.length);
  for (const { processId, name, poolName } of others) reporter.leftOut({ id: processId, name, type: 'process' }, `Chỉ đọc một quy trình; bỏ «${name || poolName || processId}».`, `One process is read; “${name || poolName || processId}” was left out.`);
  for (const pool of outsiders) reporter.leftOut({ ...pool, type: 'participant' }, `Bên «${called(pool)}» không có bước nào.`, `The pool “${called(pool)}” has no steps.`);
  for (const warning of warnings) reporter.leftOut(null, `Có nội dung không đọc được: ${warning}`, `Something could not be read: ${warning}`);
  return first ?? null;
}

/** The definition that an export of ours carries, as long as the picture around it is the one that was drawn from it. */
async function ownDefinition({ definition, scope }: Picture): Promise<ProcessDefinition | null> {
  const stored = definition && readObject(definition.json);
  if (!stored || definition.fingerprint !== await fingerprintOf(scope)) return null;
  return readDefinition(stored).definition;
}

function readBlocks(process: ReadProcess, file: ReadFile, reporter: Reporter): BpmnImport {
  const head = process.definition ? readObject(process.definition.json) : null;
  const origin = head ? 'own-changed' : 'other';
  const element = { id: process.processId, name: process.name || process.poolName || '', type: 'process' };
  for (const note of process.notes) reporter.leftOut(null, `Không dùng: ${note}.`, `Not used: ${note}.`);
  const lanes = new Lanes(process, reporter);
  const subjectKind = typeof head?.subjectKind === 'string' ? head.subjectKind : 'school';
  const reader = new BlockReader({ reporter, keys: new Keys(), language: process.definition?.language ?? 'vi', seatOf: (node) => lanes.seatOf(node), subjectKind });
  const steps = reader.read(process.scope, element);
  if (steps.length === 0) throw new RefusedBpmn(element, { vi: 'Quy trình không có bước nào dùng được.', en: 'The process has no step that can be used.' });
  for (const { outcome, to } of reader.returns) if (outcome.go.kind === 'return') outcome.go.to = reader.stepOf.get(to)?.key ?? to;
  const raw = { ...headOf(process, head, reporter, element, lanes), subjectKind, parties: lanes.parties(isPlainObject(head?.parties) ? head.parties : {}), steps };
  const { definition, problems } = readDefinition(raw);
  for (const problem of problems) reporter.refused(problem.step === null ? element : { id: problem.step, type: 'step' }, problem.message);
  if (definition) checkReturns(definition, reader);
  return { definition, report: reporter.report(origin) };
}

function headOf({ name }: ReadProcess, head: Record<string, unknown> | null, reporter: Reporter, element: { id: string; name: string; type: string }, lanes: Lanes): Record<string, unknown> {
  if (head) return { key: head.key, version: head.version, title: head.title, ...(head.starts === undefined ? {} : { starts: head.starts }) };
  const title = (name || element.name || 'Quy trình nhập từ BPMN').slice(0, 300);
  const starts = lanes.first();
  reporter.guessed(element, 'Tên tiếng Anh chép theo tên gốc; người khởi tạo là người của bước đầu tiên; mọi bước dùng biểu mẫu trống.', 'English names are copies of the original; whoever has the first step starts it; steps have no forms yet.');
  return { key: keyFrom(title) || 'quy-trinh', version: 1, title: { vi: title, en: title }, ...(starts ? { starts } : {}) };
}

/** A loop may be drawn that no return here can go: out of a round that is over, or into a branch. */
function checkReturns(definition: ProcessDefinition, { returns }: BlockReader): void {
  if (returns.length === 0) return;
  const tree = treeFor(definition);
  for (const { task, outcome, flow } of returns) {
    if (outcome.go.kind !== 'return' || isReturnTarget(tree, task.key, outcome.go.to)) continue;
    throw new RefusedBpmn({ ...flow, type: 'sequenceFlow' }, { vi: `Không thể trả lại từ «${task.title.vi}» theo đường “${called(flow)}”: bước nhận lại phải đứng trước, cùng nhánh hoặc ở ngoài nhánh.`, en: `“${task.title.en}” cannot go back by “${called(flow)}”: the step it goes to must stand before it, in the same branch or around it.` });
  }
}

function treeFor(definition: ProcessDefinition): Tree {
  try {
    return treeOf(definition);
  } catch {
    throw new RefusedBpmn(null, { vi: 'Hai bước mang cùng một mã.', en: 'Two steps have the same key.' });
  }
}
