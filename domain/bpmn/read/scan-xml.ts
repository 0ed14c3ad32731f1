/**
 * Limits of a file that is read. The largest definitions that may be published have, exported, some 4 million characters and 80,000 elements;
 * the time to read grows with the elements.
 */
export const xmlLimits = { characters: 8_000_000, elements: 100_000, depth: 120 } as const;

export type XmlFault = 'too-large' | 'too-deep' | 'document-type' | 'not-xml';

/**
 * What is wrong with a text before any parser sees it, in one pass. A document type is refused wherever it stands: with
 * it come entities, which may be files, addresses, or text that grows without end.
 */
export function scanXml(xml: string): XmlFault | null {
  if (xml.length > xmlLimits.characters) return 'too-large';
  let depth = 0;
  let elements = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const special = skipSpecial(xml, at);
    if (special === 'document-type') return special;
    const end = special ?? endOfTag(xml, at);
    if (end < 0) return 'not-xml';
    if (special === null) {
      if (xml[at + 1] === '/') depth -= 1;
      else {
        elements += 1;
        if (xml[end - 2] !== '/') depth += 1;
      }
      if (elements > xmlLimits.elements) return 'too-large';
      if (depth > xmlLimits.depth) return 'too-deep';
    }
    at = end;
  }
  return elements === 0 ? 'not-xml' : null;
}

const sections = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']] as const;

/** Where a comment, CDATA or instruction ends, -1 when it does not; null for a tag. */
function skipSpecial(xml: string, at: number): number | 'document-type' | null {
  for (const [opening, closing] of sections) {
    if (!xml.startsWith(opening, at)) continue;
    const end = xml.indexOf(closing, at + opening.length);
    return end < 0 ? -1 : end + closing.length;
  }
  return xml[at + 1] === '!' ? 'document-type' : null;
}

/** A `>` inside an attribute's quotes does not end the tag. */
function endOfTag(xml: string, at: number): number {
  let quote = '';
  for (let index = at + 1; index < xml.length; index += 1) {
    const character = xml[index];
    if (quote) { if (character === quote) quote = ''; }
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index + 1;
    else if (character === '<') return -1;
  }
  return -1;
}
