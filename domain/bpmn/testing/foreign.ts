/** BPMN as other tools write it, from a line per element: `userTask a "Tên"`, and flows `a > b "tên"`. */
export function foreignBpmn(lines: readonly string[], around: { lanes?: Record<string, string[]>; pool?: string; raw?: string } = {}): string {
  const body = lines.map((line, index) => elementOf(line, index)).join('\n');
  const lanes = around.lanes ? `<bpmn2:laneSet id="lanes">${Object.entries(around.lanes).map(([name, ids], index) => `<bpmn2:lane id="lane${index}" name="${name}">${ids.map((id) => `<bpmn2:flowNodeRef>${id}</bpmn2:flowNodeRef>`).join('')}</bpmn2:lane>`).join('')}</bpmn2:laneSet>` : '';
  const pool = around.pool ? `<bpmn2:collaboration id="parties"><bpmn2:participant id="pool" name="${around.pool}" processRef="process"/></bpmn2:collaboration>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn2:definitions xmlns:bpmn2="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="urn:elsewhere">
${pool}<bpmn2:process id="process" name="Diễn tập chữa cháy">${lanes}
${body}
${around.raw ?? ''}</bpmn2:process></bpmn2:definitions>`;
}

function elementOf(line: string, index: number): string {
  const flow = /^(\w+) > (\w+)(?: "(.*)")?$/.exec(line);
  if (flow) return `<bpmn2:sequenceFlow id="f${index}" sourceRef="${flow[1]}" targetRef="${flow[2]}"${flow[3] ? ` name="${flow[3]}"` : ''}/>`;
  const [, type, id, name = '', more = ''] = /^(\w+) (\w+)(?: "([^"]*)")?(?: (.*))?$/.exec(line) ?? [];
  return `<bpmn2:${type} id="${id}" name="${name}">${more}</bpmn2:${type}>`;
}
