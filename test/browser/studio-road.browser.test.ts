import type { Page } from 'playwright-core';
import { designKeyOf } from '../../web/studio/shelf/design-path';
import { actorOf, holderOf, unitOf, type Cast } from './support/cast';
import { checkPage } from './support/check-page';
import { roadSteps } from './support/road-steps';
import { setStage } from './support/stage';
import { fieldOf, openWork, readJournal, send, sendBack, startCase, Team } from './support/studio/case-work';
import { designForm, designProcedure, fields, guards, outcomes, steps } from './support/studio/exam-safety';
import { MouseHand, type Hand } from './support/studio/hand';
import { KeyboardHand } from './support/studio/keyboard-hand';
import { beginRehearsal, play, walkAll } from './support/studio/rehearsal';
import { approve, askReview, publish } from './support/studio/shelf';

const stage = setStage('studio-road');
const STEP_MS = 120_000;
const roads = [
  { by: 'mouse', handAt: (page: Page): Hand => new MouseHand(page), school: 'thcs-binh-minh', about: 'kỳ thi vào lớp 10' },
  { by: 'keyboard', handAt: (page: Page): Hand => new KeyboardHand(page), school: 'thcs-tan-hung', about: 'kỳ thi học sinh giỏi' },
];

describe.each(roads)('from nothing to a finished case, by $by alone', ({ by, handAt, school, about }) => {
  const form = `Phương án an toàn ${about}`;
  const procedure = `Bảo đảm an toàn ${about}`;
  const reason = 'Đề nghị nêu rõ tổ trực ở cổng sau.';
  const administrator = holderOf('administrator', 'so-gddt');
  const reviewer = holderOf('supervisor', 'so-gddt');
  const drafter = holderOf('drafter', school);
  const principal = holderOf('principal', school);
  const officer = actorOf('police-signature', school);
  const specialist = holderOf('specialist', 'so-gddt');
  let cast: Cast;
  let team: Team;
  const step = roadSteps(STEP_MS);

  beforeAll(() => {
    cast = stage.cast(1280);
    team = new Team(cast, handAt);
  });
  afterAll(() => cast?.leave());

  step('a form of twelve fields with a table, two conditions and a computed value is designed, reviewed and published', async () => {
    const hand = await team.hand(administrator);
    await designForm(hand, form);
    await checkPage(hand.page, `form by ${by}`);
    await askReview(hand, 'Nhờ xem các mục bắt buộc.');
    await approve(await team.hand(reviewer), form, 'Đã xem, đồng ý.');
    await publish(hand, form);
    expect(await fieldsOf(hand.page)).toEqual([
      `${fields.exam} *`, `${fields.day} *`, fields.hour, fields.place, fields.phone, `${fields.candidates} *`, fields.guard, `${fields.route} ?`, fields.traffic, `${fields.crossing} ?`,
      fields.forces, `- ${fields.team}`, `- ${fields.heads}`, `${fields.total} =`,
    ]);
  });

  step('a procedure with a co-signature side by side and a return is designed', async () => {
    const hand = await team.hand(administrator);
    await designProcedure(hand, procedure, form);
    await checkPage(hand.page, `procedure by ${by}`);
  });

  step('it is rehearsed: one road with a return, and every branch', async () => {
    const hand = await team.hand(administrator);
    await beginRehearsal(hand, 3);
    const plan = { step: steps.plan, by: 'Cán bộ phụ trách an ninh trật tự', outcome: outcomes.pass };
    const police = { step: steps.police, by: 'Cán bộ Công an xã', outcome: outcomes.sign };
    const office = { step: steps.education, by: 'Chuyên viên', outcome: outcomes.sign };
    for (const act of [plan, police, { ...office, outcome: outcomes.back, reason }, plan, office, police]) await play(hand, act);
    await play(hand, { step: steps.close, by: 'Hiệu trưởng', outcome: outcomes.pass });
    await checkPage(hand.page, `rehearsal by ${by}`);
    const walked = await walkAll(hand);
    expect(walked.missed).toEqual([]);
    expect(walked.reached).toBe(walked.total);
  });

  step('a second person approves it, and it is published as it was designed', async () => {
    const hand = await team.hand(administrator);
    await askReview(hand, 'Nhờ xem hai bên ký.');
    await approve(await team.hand(reviewer), procedure, 'Đồng ý ban hành.');
    await publish(hand, procedure);
    expect(await designOf(hand.page)).toEqual({
      starts: 'drafter of school',
      steps: [
        `${steps.plan}: drafter of school, form ${designKeyOf(form)}`,
        `${steps.together}: all`,
        `- ${steps.police}: officer of commune-police, signs, back`,
        `- ${steps.education}: specialist of education, signs, back`,
        `${steps.close}: principal of school`,
      ],
    });
  });

  step('who may start it starts it, and fills in the form', async () => {
    const hand = await team.hand(drafter);
    await startCase(hand, procedure, steps.plan);
    await fillPlan(hand);
    await checkPage(hand.page, `filled in by ${by}`);
    await send(hand, outcomes.pass);
  });

  step('the police sign, the office sends it back with a reason, and the school mends it', async () => {
    const police = await team.hand(officer);
    await openWork(police, steps.police, unitOf(school).name);
    await send(police, outcomes.sign);
    const office = await team.hand(specialist);
    await openWork(office, steps.education, unitOf(school).name);
    await sendBack(office, outcomes.back, reason);
    const hand = await team.hand(drafter);
    await openWork(hand, steps.plan, unitOf(school).name);
    await hand.page.getByText(reason).waitFor();
    await hand.write(fieldOf(hand, fields.team).first(), 'Tổ trực cổng sau');
    await send(hand, outcomes.pass);
  });

  step('both sign what was sent again, the principal closes it, and the journal tells all of it', async () => {
    for (const [person, name] of [[specialist, steps.education], [officer, steps.police]] as const) {
      const hand = await team.hand(person);
      await openWork(hand, name, unitOf(school).name);
      await hand.page.getByText('Tổ trực cổng sau').first().waitFor();
      await send(hand, outcomes.sign);
    }
    const hand = await team.hand(principal);
    await openWork(hand, steps.close, unitOf(school).name);
    await send(hand, outcomes.pass);
    const journal = await readJournal(hand);
    await hand.page.locator('.lk-page-head').getByText('Hoàn thành').waitFor();
    await checkPage(hand.page, `case by ${by}`);
    const told = [
      [/^Kết thúc hồ sơ: /, ''], [new RegExp(`^${steps.close}: ${outcomes.pass}`), principal.name],
      [new RegExp(`^${steps.police}: ${outcomes.sign}`), officer.name], [new RegExp(`^${steps.education}: ${outcomes.sign}`), specialist.name],
      [new RegExp(`^${steps.plan}: ${outcomes.pass}`), drafter.name],
      [new RegExp(`^${steps.education}: ${outcomes.back} ${reason}`), specialist.name], [new RegExp(`^${steps.police}: ${outcomes.sign}`), officer.name],
      [new RegExp(`^${steps.plan}: ${outcomes.pass}`), drafter.name], [new RegExp(`^Mở hồ sơ: ${procedure}`), ''],
    ] as const;
    let from = 0;
    for (const [line, who] of told) {
      const found = journal.findIndex((text, index) => index >= from && line.test(text) && text.includes(who));
      if (found < 0) throw new Error(`the journal does not tell ${String(line)} of ${who || 'nobody'} after line ${from}:\n${journal.join('\n')}`);
      from = found + 1;
    }
    expect(journal.some((text) => text.startsWith(`Chữ ký ở bước “${steps.police}” không còn hiệu lực`))).toBe(true);
  });

  async function fillPlan(hand: Hand): Promise<void> {
    const field = (name: string) => fieldOf(hand, name);
    await field(fields.exam).waitFor();
    await hand.write(field(fields.exam), `Kỳ thi năm học mới (${by})`);
    await hand.write(field(fields.day), '2026-12-12');
    await hand.write(field(fields.hour), '07:30');
    await hand.write(field(fields.place), unitOf(school).name);
    await hand.write(field(fields.phone), '0296 555 0113');
    await hand.write(field(fields.candidates), '240');
    await field(fields.route).waitFor({ state: 'detached' });
    await hand.choose(field(guards[1]));
    await hand.write(field(fields.route), 'Cổng chính – cổng sau – bãi xe');
    await hand.tick(field(fields.traffic));
    await hand.write(field(fields.crossing), 'Ngã ba trước cổng trường');
    await hand.write(field(fields.team).first(), 'Tổ trực cổng trước');
    await hand.write(field(fields.heads).first(), '4');
    await hand.press(hand.page.locator('.lk-form').getByRole('button', { name: 'Thêm dòng' }));
    await hand.write(field(fields.team).nth(1), 'Tổ tuần tra');
    await hand.write(field(fields.heads).nth(1), '6');
    await hand.page.waitForFunction((name) => [...document.querySelectorAll('.lk-form label')].some((label) => label.textContent?.startsWith(name) && (document.getElementById((label as HTMLLabelElement).htmlFor) as HTMLInputElement | null)?.value === '10'), fields.total);
  }

  /** What the server has published of the design on the page. */
  async function publishedOf<D>(page: Page, kind: string): Promise<D> {
    const key = new URL(page.url()).pathname.split('/').pop() ?? '';
    return (await (await page.request.get(`/api/v1/designs/${kind}/${key}/versions/1`)).json() as { definition: D }).definition;
  }

  /** The fields of a form, those of tables with a dash: * must be filled in, ? shows only when it is needed, = is computed. */
  async function fieldsOf(page: Page): Promise<string[]> {
    const told = (parts: readonly Part[], indent: string): string[] => parts.flatMap((part) => {
      const marks = [part.validate?.required === true && '*', part.conditional !== undefined && '?', part.calculateValue !== undefined && '='].filter(Boolean);
      return [...(part.input ? [[`${indent}${part.label}`, ...marks].join(' ')] : []), ...told(part.components ?? [], part.type === 'datagrid' ? '- ' : indent)];
    });
    return told((await publishedOf<{ components: Part[] }>(page, 'form')).components, '');
  }

  /** The steps of a procedure, those side by side with a dash. */
  async function designOf(page: Page): Promise<{ starts: string; steps: string[] }> {
    const { starts, steps: nodes } = await publishedOf<Published>(page, 'procedure');
    const seat = ({ role, party }: Seat) => `${role} of ${party}`;
    const told = (nested: readonly Node[], indent: string): string[] => nested.flatMap((node) => [
      `${indent}${node.title.vi}: ${node.seat ? seat(node.seat) : node.join ?? ''}${node.form ? `, form ${node.form.key}` : ''}${node.signs ? ', signs' : ''}${node.outcomes?.some(({ go }) => go.kind === 'return') ? ', back' : ''}`,
      ...(node.branches ?? []).flatMap((branch) => told(branch.steps, '- ')),
    ]);
    return { starts: seat(starts), steps: told(nodes, '') };
  }
});

interface Part { type: string; label: string; input: boolean; validate?: { required?: boolean }; conditional?: unknown; calculateValue?: unknown; components?: Part[] }
interface Seat { role: string; party: string }
interface Node { title: { vi: string }; seat?: Seat; join?: string; form?: { key: string }; signs?: string; outcomes?: { go: { kind: string } }[]; branches?: { steps: Node[] }[] }
interface Published { starts: Seat; steps: Node[] }

stage.endsQuietly();
