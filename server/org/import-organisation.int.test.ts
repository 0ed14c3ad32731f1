import { randomUUID } from 'node:crypto';
import { connectDatabase, type Database } from '../mongo/database';
import { describeImport } from './describe-import';
import { importOrganisation, type ImportVerdict } from './import-organisation';

const TENANT = 'tinh-moi';
let database: Database;
beforeAll(async () => { database = await connectDatabase(process.env.MONGODB_URI ?? '', `import-${randomUUID()}`); });
afterAll(async () => {
  await database.db.dropDatabase();
  await database.client.close();
});

const units = `id,kind,name,abbreviation,superiorName,place,parentId,relations
so,education-office,Sở Giáo dục và Đào tạo,SGDĐT,Ủy ban nhân dân tỉnh,Tỉnh lỵ,,education=so provincial-police=cat
cat,provincial-police,Công an tỉnh,CAT,Bộ Công an,Tỉnh lỵ,,
ca-dong,commune-police,"Công an xã ""Đông""",CAXĐ,Công an tỉnh,Đông,cat,
truong,school,Trường THCS Đông,THCSĐ,Sở Giáo dục và Đào tạo,Đông,so,commune-police=ca-dong`;
const people = `email,name,title,unit,role,from,to
an@so.example,Lê Thị An,Chánh Văn phòng,so,administrator,2026-01-01,
an@so.example,Lê Thị An,Chánh Văn phòng,so,head,2026-01-01,
binh@truong.example,Trần Văn Bình,Hiệu trưởng,truong,principal,2026-01-01,2026-12-31`;

const bring = (unitsText: string, peopleText: string, write = true, newPasswords = false): Promise<ImportVerdict> =>
  importOrganisation(database, TENANT, { units: { name: 'units.csv', text: unitsText }, people: { name: 'people.csv', text: peopleText } }, { write, newPasswords, now: new Date('2026-03-02T03:00:00Z'), report: () => undefined });
const faultsOf = ({ faults }: ImportVerdict): string[] => faults.map(({ file, line, column, message }) => `${file}:${line} ${column ?? ''} ${message.vi}`);

test('every fault is told with its line, and nothing is written', async () => {
  const verdict = await bring(
    `${units}\nso,school,x,x,,x,,\nkhac,nha-may,x,x,,x,,\nA b,school,x,x,,x,,\nvong,school,Vòng,V,,x,vong,commune-police=so\n`,
    `email,name,title,unit,role,from,to\nan@so.example,Lê An,CVP,so,administrator,2026-01-01,2026-06-30\nan@so.example,Lê Khác,CVP,mat,no-role,2026-01-01,2025-01-01\nkhong-phai,,x,so,head,ngày,`,
  );
  expect(faultsOf(verdict)).toEqual([
    'units.csv:6 id Mã đơn vị này đã có ở dòng trước.', 'units.csv:7 kind Giá trị không nằm trong danh sách cho phép.',
    'units.csv:8 id Mã đơn vị chỉ gồm chữ không dấu, số, dấu chấm, gạch nối, gạch dưới.',
    'units.csv:9 parentId Đơn vị không thể trực thuộc chính nó hoặc đơn vị cấp dưới của nó.', 'units.csv:9 relations Loại đơn vị này không có quan hệ đó, hoặc đơn vị được chọn không đúng loại.',
    'people.csv:3 name Một người ghi ở nhiều dòng phải cùng họ tên và chức danh.', 'people.csv:3 unit Không có đơn vị này.', 'people.csv:3 role Không có vị trí này.', 'people.csv:3 to Ngày cuối phải từ ngày đầu trở đi.',
    'people.csv:4 name Không được để trống.', 'people.csv:4 email Không đúng định dạng.',
    'people.csv:4 role Hệ thống phải luôn có ít nhất một quản trị viên.',
  ]);
  expect(faultsOf(await bring('id,nam\nx,y', people))).toContain('units.csv:1 kind Thiếu cột này.');
  expect(describeImport(verdict).at(-1)?.vi).toBe('12 lỗi, chưa ghi gì');
  expect(await database.units.countDocuments({ tenant: TENANT })).toBe(0);
});

test('a dry run writes nothing, a run writes all, and again nothing', async () => {
  expect(await bring(units, people, false)).toMatchObject({ faults: [], written: false, units: 4, people: 2, seats: 3, passwords: [] });
  expect(await database.people.countDocuments({ tenant: TENANT })).toBe(0);
  const { passwords, ...verdict } = await bring(units, people);
  expect(verdict).toEqual({ faults: [], written: true, units: 4, people: 2, seats: 3 });
  expect(passwords.map(({ email }) => email)).toEqual(['an@so.example', 'binh@truong.example']);
  expect(await database.units.findOne({ tenant: TENANT, id: 'ca-dong' })).toMatchObject({ name: 'Công an xã "Đông"', path: ['cat', 'ca-dong'], to: null });
  expect(await bring(units, people)).toMatchObject({ written: true, units: 0, people: 0, seats: 0, passwords: [] });
  // Who has not chosen a password yet may get another; a changed last day and a new parent are changes, nothing else is.
  expect(await bring(units.replace('CAXĐ,Công an tỉnh,Đông,cat', 'CAXĐ,Công an tỉnh,Đông,'), people.replace('2026-12-31', '2026-11-30'), true, true))
    .toMatchObject({ units: 1, people: 0, seats: 1, passwords: [{ email: 'an@so.example' }, { email: 'binh@truong.example' }] });
  expect(await database.seats.findOne({ tenant: TENANT, role: 'principal' })).toMatchObject({ to: '2026-11-30' });
  expect(faultsOf(await bring(units, people.replaceAll('2026-01-01,\n', '2026-01-01,2026-06-30\n')))).toEqual(['people.csv:4 role Hệ thống phải luôn có ít nhất một quản trị viên.']);
});
