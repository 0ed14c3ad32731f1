import { packageLimits, packDesign, referencesOf, thingsNamedBy, writeDesignPackage } from '../../domain/design-package';
import type { DesignKind, PackageExport } from '../../domain/contracts/studio-api';
import { AppError, type FieldProblem } from '../../domain/errors/codes';
import type { ProcessDefinition } from '../../domain/process';
import type { FormDefinition } from '../../forms';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import type { Database } from '../mongo/database';
import { requireScope } from '../repositories/visibility';
import { calendarsToPack } from './package-calendars';
import { findVersion, latestVersion, type PublishedVersion } from './published-shelf';

/** Designs in one file; what more is named is a package of its own. */
const MOST_DESIGNS = 400;

interface Wanted { kind: DesignKind; key: string; version: number | null; pointer: string }

/**
 * Published versions as one file, with every form they have and every procedure they reuse or start, and theirs in turn;
 * with procedures also the calendar they count by, and the roles, notices and templates they name.
 * @throws AppError validation-failed where there is no such version, or there is too much of it
 */
export async function exportPackage({ database, clock, units }: CaseServices, viewer: Viewer, { procedures = [], forms = [], calendars: which = 'national' }: PackageExport): Promise<{ name: string; text: string; hash: string }> {
  requireScope(viewer, 'design.read');
  const asked = (kind: DesignKind, member: string) => ({ key, version }: { key: string; version: number }, index: number): Wanted => ({ kind, key, version, pointer: `/${member}/${index}` });
  const wanted = [...procedures.map(asked('procedure', 'procedures')), ...forms.map(asked('form', 'forms'))];
  if (wanted.length === 0) throw refused({ pointer: '/procedures', code: 'required', message: { vi: 'Chưa chọn quy trình hay biểu mẫu nào.', en: 'No procedure or form is chosen.' } });
  const found = await collect(database, viewer.tenant, wanted);
  const of = (kind: DesignKind): unknown[] => [...found.values()].flatMap((one) => (one.kind === kind ? [one.definition] : []));
  const packed = of('procedure') as ProcessDefinition[];
  const { role: roles, notice: noticeTexts, document: documents } = thingsNamedBy(packed as unknown as Record<string, unknown>[]);
  const calendars = packed.length > 0 && which !== 'none' ? await calendarsToPack({ database, units }, viewer.tenant, which) : [];
  const pack = await packDesign({ made: clock().toISOString(), procedures: packed, forms: of('form') as FormDefinition[], roles, noticeTexts, documents, calendars });
  const text = writeDesignPackage(pack);
  // What nobody could read again is not given out.
  if (pack.contents.length > packageLimits.entries || text.length > packageLimits.characters) throw refused(tooMuch('/procedures'));
  return { name: `${wanted[0]?.key ?? 'thiet-ke'}.lien-ky.json`, text, hash: pack.hash };
}

const tooMuch = (pointer: string): FieldProblem => ({ pointer, code: 'too-large', message: { vi: `Gói quá lớn: tối đa ${MOST_DESIGNS} thiết kế và ${packageLimits.characters / 1_000_000} triệu ký tự. Hãy chia thành nhiều gói.`, en: `Too much for one package: at most ${MOST_DESIGNS} designs and ${packageLimits.characters / 1_000_000} million characters. Make several.` } });
const refused = (problem: FieldProblem): AppError => new AppError('validation-failed', { problems: [problem] });

/** What a stored version names that the tenant does not have is left out: whoever imports it is told what is missing. */
async function collect(database: Database, tenant: string, wanted: readonly Wanted[]): Promise<Map<string, PublishedVersion & { kind: DesignKind }>> {
  const found = new Map<string, PublishedVersion & { kind: DesignKind }>();
  const open: (Wanted & { named?: boolean })[] = [...wanted];
  for (let next = open.shift(); next; next = open.shift()) {
    const { kind, key, version, pointer, named } = next;
    if (version !== null && found.has(`${kind} ${key} ${version}`)) continue;
    const one = version === null ? await latestVersion(database, tenant, kind, key) : await findVersion(database, tenant, kind, key, version);
    if (!one && named) continue;
    if (!one) throw refused({ pointer, code: 'unknown', message: { vi: `Không có “${key}” phiên bản ${String(version)}.`, en: `There is no “${key}” version ${String(version)}.` } });
    const id = `${kind} ${key} ${one.version}`;
    if (found.has(id)) continue;
    if (found.size >= MOST_DESIGNS) throw refused(tooMuch(pointer));
    found.set(id, { ...one, kind });
    for (const reference of referencesOf({ kind, content: one.definition as Record<string, unknown> })) {
      if (reference.kind === 'form' || reference.kind === 'procedure') open.push({ kind: reference.kind, key: reference.key, version: reference.version, pointer, named: true });
    }
  }
  return found;
}
