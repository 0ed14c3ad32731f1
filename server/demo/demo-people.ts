import type { z } from 'zod';
import type { demoPersonSchema } from '../../domain/contracts/api';
import type { UnitKind } from '../../domain/contracts/records';
import type { Role } from '../../domain/org/roles';
import { demoUnits, type DemoUnit } from './demo-units';

/** The password of every person of the demo; the sign-in page shows it, in demo mode only. */
export const DEMO_PASSWORD = 'lien-ky-demo';
/** Addresses under the reserved top level domain `.example` (RFC 2606) reach nobody. */
const MAIL_DOMAIN = 'demo.lienky.example';

export interface DemoSeatHolder { id: string; name: string; email: string; title: string; unit: DemoUnit; roles: Role[] }

const posts: Record<UnitKind, { mail: string; title: string; roles: Role[] }[]> = {
  'education-office': [
    { mail: 'chuyenvien', title: 'Chuyên viên Phòng Giáo dục trung học', roles: ['specialist'] },
    { mail: 'giamdoc', title: 'Giám đốc', roles: ['head'] },
    { mail: 'thanhtra', title: 'Thành viên đoàn kiểm tra ngành Giáo dục', roles: ['education-inspector'] },
    { mail: 'giamsat', title: 'Chánh Văn phòng', roles: ['supervisor'] },
    { mail: 'quantri', title: 'Quản trị hệ thống', roles: ['administrator'] },
  ],
  'provincial-police': [
    { mail: 'kiemtra', title: 'Cán bộ Phòng Xây dựng phong trào', roles: ['police-inspector'] },
    { mail: 'giamsat', title: 'Phó Trưởng phòng Xây dựng phong trào', roles: ['supervisor'] },
  ],
  'standing-body': [
    { mail: 'thuongtruc', title: 'Thường trực Ban Chỉ đạo', roles: ['secretary'] },
    { mail: 'truongban', title: 'Phó Trưởng Ban Chỉ đạo', roles: ['committee-chair'] },
  ],
  'peoples-committee': [{ mail: 'chutich', title: 'Chủ tịch', roles: ['chairman'] }],
  'commune-police': [
    { mail: 'canbo', title: 'Cán bộ phụ trách trường học', roles: ['officer'] },
    { mail: 'truong', title: 'Trưởng Công an xã', roles: ['police-chief'] },
  ],
  school: [
    { mail: 'canbo', title: 'Phó Hiệu trưởng, phụ trách an ninh trật tự', roles: ['drafter'] },
    { mail: 'hieutruong', title: 'Hiệu trưởng', roles: ['principal'] },
  ],
};

/** Invented people, in the order of the units and posts. */
const names = [
  'Lê Quang Vinh',
  'Trần Đức Thắng', 'Phạm Hữu Nghĩa',
  'Nguyễn Thị Thanh Hương', 'Võ Minh Triết',
  'Đặng Ngọc Lan', 'Huỳnh Văn Khải', 'Bùi Thị Kim Oanh', 'Phan Quốc Việt', 'Đỗ Tuấn Kiệt',
  'Ngô Thành Trung', 'Lý Văn Phúc', 'Dương Hoài Nam', 'Trương Công Định', 'Mai Xuân Bách', 'Hồ Sỹ Dũng', 'Cao Minh Hoàng', 'Nguyễn Chí Cường', 'Lương Gia Huy', 'Tạ Đình Phong',
  'Nguyễn Thị Bích Ngọc', 'Trần Văn Hậu', 'Lê Thị Mỹ Duyên', 'Phạm Thị Hồng Nhung', 'Võ Thị Ánh Tuyết', 'Đặng Văn Lợi',
  'Huỳnh Thị Thu Thảo', 'Bùi Quang Hiếu', 'Phan Thị Cẩm Tú', 'Đỗ Thị Ngọc Mai', 'Ngô Thị Diễm My', 'Lý Thị Phương Thúy',
  'Dương Văn Toàn', 'Trương Thị Lệ Quyên', 'Mai Thị Thùy Linh', 'Hồ Văn Bảo', 'Cao Thị Yến Nhi', 'Nguyễn Hữu Tài',
  'Lương Thị Kiều Oanh', 'Tạ Văn Sơn', 'Nguyễn Thị Minh Châu', 'Trần Thị Tố Uyên', 'Lê Thị Xuân Đào', 'Phạm Thị Hải Yến',
  'Võ Hoàng Long', 'Đặng Thị Thanh Tâm', 'Huỳnh Thị Kim Ngân', 'Bùi Văn Đạt', 'Phan Thị Thanh Vân', 'Đỗ Minh Quân',
  'Ngô Thị Ngọc Hân', 'Lý Quốc Thịnh', 'Dương Thị Mộng Cầm', 'Trương Thị Hạnh', 'Mai Thị Trúc Ly', 'Hồ Thị Bảo Trân',
  'Cao Văn Thành', 'Nguyễn Thị Hoàng Yến', 'Lương Thị Thu Hà', 'Tạ Quang Minh', 'Nguyễn Thị Quỳnh Như', 'Trần Quốc Bảo',
  'Lê Văn Nhân', 'Phạm Thị Tường Vi', 'Võ Thị Hồng Đào', 'Đặng Thị Kim Thoa', 'Huỳnh Thị Ngọc Giàu', 'Bùi Thị Lan Chi',
  'Phan Văn Hiền', 'Đỗ Thị Thu Trang', 'Ngô Thị Bích Thủy', 'Lý Văn Tâm', 'Dương Thị Ngọc Ánh', 'Trương Minh Khôi',
  'Mai Thị Thanh Thủy', 'Hồ Thị Kim Chi', 'Cao Thị Mỹ Linh', 'Nguyễn Văn Phước', 'Lương Thị Bé Ba', 'Tạ Thị Ngọc Sương',
];

/** Everybody who holds a seat in the demo, one person a post. */
export const demoSeatHolders: readonly DemoSeatHolder[] = demoUnits
  .flatMap((unit) => posts[unit.kind].map((post) => ({ unit, post })))
  .map(({ unit, post }, index) => {
    const name = names[index];
    if (!name) throw new Error(`The demo has more posts than names (${index + 1})`);
    return { id: `${unit.id}.${post.mail}`, name, email: `${post.mail}.${unit.mailName}@${MAIL_DOMAIN}`, title: post.title, unit, roles: post.roles };
  });

/** The cards of the sign-in page, in the order of the road: who issues, who plans, who signs, who checks, who decides. */
const cardOrder: Role[] = ['specialist', 'head', 'drafter', 'principal', 'officer', 'police-inspector', 'education-inspector', 'secretary', 'chairman', 'supervisor', 'committee-chair', 'police-chief', 'administrator'];
export const demoPeople: readonly z.infer<typeof demoPersonSchema>[] = demoSeatHolders
  .map(({ name, email, title, unit, roles }) => ({ email, name, title, unitName: unit.name, unitKind: unit.kind, role: roles[0] ?? '', password: DEMO_PASSWORD }))
  .sort((a, b) => cardOrder.indexOf(a.role as Role) - cardOrder.indexOf(b.role as Role));

