import { GridFSBucket, MongoClient, type Collection, type Db } from 'mongodb';
import type {
  CalendarRecord, CaseRecord, CounterRecord, DesignNoticeRecord, DesignRecord, DesignRevisionRecord, DocumentRecord, DraftRecord, FileRecord, FormRecord, JournalRecord, MailRecord, OperationLockRecord, OperationRecord, OperationRowRecord, OrganisationRecord, PersonRecord,
  ProcessRecord, RegisterRecord, RosterRecord, SandboxRecord, ScenarioRecord, SeatRecord, SessionRecord, SubmissionRecord, TaskRecord, UnitRecord,
} from '../../domain/contracts/records';

/** The typed collections of one database. */
export interface Database {
  client: MongoClient;
  db: Db;
  units: Collection<UnitRecord>;
  people: Collection<PersonRecord>;
  seats: Collection<SeatRecord>;
  organisation: Collection<OrganisationRecord>;
  sessions: Collection<SessionRecord>;
  processes: Collection<ProcessRecord>;
  forms: Collection<FormRecord>;
  cases: Collection<CaseRecord>;
  tasks: Collection<TaskRecord>;
  submissions: Collection<SubmissionRecord>;
  drafts: Collection<DraftRecord>;
  journal: Collection<JournalRecord>;
  documents: Collection<DocumentRecord>;
  registers: Collection<RegisterRecord>;
  counters: Collection<CounterRecord>;
  rosters: Collection<RosterRecord>;
  operations: Collection<OperationRecord>;
  operationRows: Collection<OperationRowRecord>;
  operationLocks: Collection<OperationLockRecord>;
  calendars: Collection<CalendarRecord>;
  designs: Collection<DesignRecord>;
  designRevisions: Collection<DesignRevisionRecord>;
  designNotices: Collection<DesignNoticeRecord>;
  scenarios: Collection<ScenarioRecord>;
  sandboxes: Collection<SandboxRecord>;
  mails: Collection<MailRecord>;
  files: Collection<FileRecord>;
  /** Contents of uploads and of issued documents. */
  bucket: GridFSBucket;
}

/** Connects with majority, journaled writes: an acknowledged decision survives any one machine. */
export async function connectDatabase(uri: string, name: string): Promise<Database> {
  const client = new MongoClient(uri, {
    writeConcern: { w: 'majority', journal: true },
    readPreference: 'primary',
    serverSelectionTimeoutMS: 5_000,
    // A server that hangs rather than dies is noticed by the heartbeat, which ends what waits on it.
    connectTimeoutMS: 5_000,
    heartbeatFrequencyMS: 3_000,
    socketTimeoutMS: 20_000,
    retryWrites: true,
    maxPoolSize: 50,
  });
  await client.connect();
  const db = client.db(name);
  return {
    client, db,
    units: db.collection('units'), people: db.collection('people'), seats: db.collection('seats'), organisation: db.collection('organisation'), sessions: db.collection('sessions'),
    processes: db.collection('processes'), forms: db.collection('forms'), cases: db.collection('cases'), tasks: db.collection('tasks'),
    submissions: db.collection('submissions'), drafts: db.collection('drafts'), journal: db.collection('journal'), documents: db.collection('documents'),
    registers: db.collection('registers'), counters: db.collection('counters'), rosters: db.collection('rosters'), mails: db.collection('mails'),
    operations: db.collection('operations'), operationRows: db.collection('operationRows'), operationLocks: db.collection('operationLocks'), calendars: db.collection('calendars'),
    designs: db.collection('designs'), designRevisions: db.collection('designRevisions'), designNotices: db.collection('designNotices'), scenarios: db.collection('scenarios'), sandboxes: db.collection('sandboxes'),
    files: db.collection('files'), bucket: new GridFSBucket(db, { bucketName: 'content' }),
  };
}
