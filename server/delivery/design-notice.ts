import { recordId, seatKey, type DesignNoticeRecord, type UnitRecord } from '../../domain/contracts/records';
import { dayOfInstant } from '../../domain/deadline';
import { designNoticeContent, type DesignNotice } from '../../domain/notices/design-notices';
import { headRoles } from '../../domain/org/head-roles';
import { unitsOfRunning } from '../designs/running-cases';
import { layOut } from '../mail';
import type { Database } from '../mongo/database';
import { holdersOf, peopleOf, reviewersOf, superiors, type Addressed } from './recipients';
import type { WaitingNotice } from './waiting-notice';

const DUPLICATE_KEY = 11000;
const AT_ONCE = 500;

/** A notice about a design; null when it has been sent, or when it has become one for each unit. */
export async function designNotice(database: Database, tenant: string, publicUrl: string, noticeId: string): Promise<WaitingNotice | null> {
  const record = await database.designNotices.findOne({ _id: recordId(tenant, noticeId) });
  if (!record) return null;
  if (record.to.kind === 'concerned-units') {
    await spread(database, record, record.to.running);
    return null;
  }
  return {
    id: record.id, about: { caseId: null, taskId: null, template: record.template },
    async compose(now) {
      const addressed = await addresseesOf(database, record, dayOfInstant(now));
      const notice = await noticeOf(database, record, addressed);
      const url = record.template === 'version-announced' ? `${publicUrl}/` : `${publicUrl}/studio/${record.kind}s/${record.key}`;
      return { addressed, render: (locale) => layOut(designNoticeContent(notice, locale), url, locale) };
    },
    takeOff: async () => void await database.designNotices.deleteOne({ _id: record._id }),
  };
}

/**
 * One notice for each unit that running cases of older versions are about or wait for. Ids are made from the unit, so that
 * a worker that dies here is followed by another that makes the same; what was sent meanwhile is in the mailbox and goes
 * out no second time.
 */
async function spread(database: Database, record: DesignNoticeRecord, running: 'stay' | 'move'): Promise<void> {
  const units = await unitsOfRunning(database, record.tenant, record.key, record.version ?? 0);
  const notices = [...units].map(([unitId, cases]): DesignNoticeRecord => {
    const id = `${record.id}.${unitId}`;
    return { ...record, _id: recordId(record.tenant, id), id, to: { kind: 'unit', unitId, cases, running } };
  });
  for (let from = 0; from < notices.length; from += AT_ONCE) {
    await database.designNotices.insertMany(notices.slice(from, from + AT_ONCE), { ordered: false }).catch((error: unknown) => {
      if ((error as { code?: unknown }).code !== DUPLICATE_KEY) throw error;
    });
  }
  await database.designNotices.deleteOne({ _id: record._id });
}

type Addressees = Addressed & { unit: UnitRecord | null };

async function addresseesOf(database: Database, { tenant, to, by }: DesignNoticeRecord, day: string): Promise<Addressees> {
  const nobodyVacant = { unit: null, vacant: false };
  switch (to.kind) {
    case 'reviewers': return { ...nobodyVacant, recipients: (await reviewersOf(database, tenant, day)).filter(({ personId }) => personId !== to.except && personId !== by) };
    case 'people': return { ...nobodyVacant, recipients: await peopleOf(database, tenant, to.ids) };
    case 'concerned-units': return { ...nobodyVacant, recipients: [] };
    case 'unit': {
      const unit = await database.units.findOne({ _id: recordId(tenant, to.unitId) });
      const heads = unit ? await holdersOf(database, tenant, { seatKey: seatKey(unit.id, headRoles[unit.kind]) }, day) : [];
      return heads.length > 0 ? { unit, recipients: heads, vacant: false } : { unit, recipients: await superiors(database, tenant, unit, day), vacant: true };
    }
  }
}

async function noticeOf(database: Database, { tenant, template, kind, title, version, by, at, to }: DesignNoticeRecord, { unit, vacant }: Addressees): Promise<DesignNotice> {
  const person = await database.people.findOne({ _id: recordId(tenant, by) }, { projection: { name: 1 } });
  return {
    template, kind, title, version, at, vacant, byName: person?.name ?? by,
    concerned: to.kind === 'unit' ? { unitName: unit?.name ?? to.unitId, cases: to.cases, running: to.running } : null,
  };
}
