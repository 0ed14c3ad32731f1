import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

/** The schema of BPMN 2.0 as the OMG publishes it, from the package that reads and writes the XML. */
const [main = '', ...imported] = ['BPMN20.xsd', 'Semantic.xsd', 'BPMNDI.xsd', 'DI.xsd', 'DC.xsd'];
const fileOf = (fileName: string) => ({ fileName, contents: readFileSync(require.resolve(`bpmn-moddle/resources/bpmn/xsd/${fileName}`), 'utf8') });

/** What the schema finds wrong; none when every file is valid. */
export async function schemaFaults(xmls: readonly string[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: xmls.map((contents, index) => ({ fileName: `export-${index}.bpmn`, contents })), schema: [fileOf(main)], preload: imported.map(fileOf), maxMemoryPages: 4096,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
