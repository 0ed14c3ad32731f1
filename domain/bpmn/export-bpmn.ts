import type { ProcessDefinition } from '../process';
import { drawProcedure } from './draw/draw-procedure';
import { fingerprintOf } from './fingerprint';
import { layOut } from './layout/lay-out';
import { xmlSafeJson } from './own-json';
import { lineOf } from './plain-text';
import { writeXml } from './write-xml';

/** `language` of names and explanations in the picture; Vietnamese when nothing is said. Both are kept in the file. */
export interface BpmnExportOptions { language?: 'vi' | 'en' }

/**
 * A procedure as BPMN 2.0 XML with its diagram, for other tools. What BPMN has no place for stands in extension elements
 * of ours, so that `importBpmn` gives the same definition again, for any that `readDefinition` takes.
 *
 * The picture is to be read, not to be run elsewhere: BPMN's timers know no working days, its joins no majority, and a
 * return out of a parallel does not call the other branches back there.
 */
export async function exportBpmn(definition: ProcessDefinition, options: BpmnExportOptions = {}): Promise<string> {
  const language = options.language ?? 'vi';
  const scope = drawProcedure(definition, language);
  const fingerprint = await fingerprintOf(scope);
  return writeXml({
    processId: `Process_${definition.key}`, name: lineOf(definition.title[language]), scope,
    definition: { json: xmlSafeJson(definition), language, fingerprint },
  }, layOut(scope));
}
