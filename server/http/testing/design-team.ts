import { seatKey } from '../../../domain/contracts/records';
import { TENANT, type ApiWorld } from './api-world';

/** Who designs together at the office: two administrators (the director is given the second seat), the supervisor who reviews, and a specialist who may do neither. */
export async function designTeam(world: ApiWorld) {
  const director = await world.database.people.findOne({ tenant: TENANT, email: 'giamdoc.sogddt@demo.lienky.example' });
  await world.database.seats.insertOne({ _id: `${TENANT}/second-administrator`, tenant: TENANT, personId: director!.id, unitId: 'so-gddt', role: 'administrator', seatKey: seatKey('so-gddt', 'administrator'), from: '2020-01-01', to: null });
  const [admin, other, reviewer, specialist] = await Promise.all([world.signIn('quantri.sogddt'), world.signIn('giamdoc.sogddt'), world.signIn('giamsat.sogddt'), world.signIn('chuyenvien.sogddt')]);
  return { admin, other, reviewer, specialist };
}
