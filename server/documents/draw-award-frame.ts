import { artifact, type Pdf } from './open-pdf';

export const AWARD_COLORS = { red: '#9f1c1c', gold: '#b58a2e', paleGold: '#efe2bd', paper: '#fffcf4', ink: '#2a1c10', muted: '#5c4a33' };

/** Inner edge of the frame, in points from the paper's edge. */
export const FRAME_INSET = 58;

/**
 * The ornament of an award page, all of it our own vector curves: paper tint, a braided band between two
 * rules, lotus rosettes in the corners and a pale guilloche behind the text. No state emblem.
 */
export function drawAwardFrame(pdf: Pdf): void {
  const { width, height } = pdf.page;
  artifact(pdf, 'Layout', () => {
    pdf.rect(0, 0, width, height).fill(AWARD_COLORS.paper);
    drawGuilloche(pdf, width / 2, height / 2, Math.min(width, height) * 0.36);
    rectangle(pdf, 18, 3, AWARD_COLORS.red);
    rectangle(pdf, 23, 0.8, AWARD_COLORS.gold);
    drawBraid(pdf, 36, 20);
    rectangle(pdf, 49, 0.8, AWARD_COLORS.gold);
    rectangle(pdf, 53, 1.6, AWARD_COLORS.red);
    for (const x of [36, width - 36]) for (const y of [36, height - 36]) drawRosette(pdf, x, y, 21);
    drawCornerScrolls(pdf);
  });
}

/** A lotus seen from the side between two tapering lines: the divider under the motto. */
export function drawLotusDivider(pdf: Pdf, x: number, y: number, half: number): void {
  artifact(pdf, 'Layout', () => {
    for (const side of [-1, 1]) {
      pdf.moveTo(x + side * 22, y - 0.7).lineTo(x + side * half, y).lineTo(x + side * 22, y + 0.7).closePath();
    }
    pdf.fill(AWARD_COLORS.gold);
    for (const angle of [-78, 78, -52, 52, -26, 26, 0]) {
      pdf.save().translate(x, y + 7).rotate(angle);
      petal(pdf, 16 - Math.abs(angle) * 0.045, 4.6);
      pdf.lineWidth(0.7).fillAndStroke(AWARD_COLORS.paper, AWARD_COLORS.red).restore();
    }
  });
}

function rectangle(pdf: Pdf, inset: number, line: number, color: string): void {
  pdf.rect(inset, inset, pdf.page.width - 2 * inset, pdf.page.height - 2 * inset).lineWidth(line).stroke(color);
}

/** Two strands of half waves along each side, `inset` points in, crossing between whole waves of about `wave` points. */
function drawBraid(pdf: Pdf, inset: number, wave: number): void {
  const { width, height } = pdf.page;
  const sides = [
    { x: inset, y: inset, length: width - 2 * inset, angle: 0 },
    { x: inset, y: height - inset, length: width - 2 * inset, angle: 0 },
    { x: inset, y: inset, length: height - 2 * inset, angle: 90 },
    { x: width - inset, y: inset, length: height - 2 * inset, angle: 90 },
  ];
  for (const { x, y, length, angle } of sides) {
    const step = length / Math.round(length / wave);
    pdf.save().translate(x, y).rotate(angle);
    for (const [sign, color] of [[1, AWARD_COLORS.gold], [-1, AWARD_COLORS.red]] as const) {
      strand(pdf, length, step, sign);
      pdf.lineWidth(1.3).stroke(color);
    }
    for (let at = step / 2; at < length; at += step) pdf.circle(at, 0, 1.7);
    pdf.fill(AWARD_COLORS.gold).restore();
  }
}

function strand(pdf: Pdf, length: number, step: number, sign: number): void {
  pdf.moveTo(0, 0);
  for (let at = 0, side = sign; at < length - step / 2; at += step, side = -side) {
    pdf.bezierCurveTo(at + step * 0.36, side * 11, at + step * 0.64, side * 11, at + step, 0);
  }
}

/** Twelve petals in two rings on a gold disc: covers the corner where the strands meet. */
function drawRosette(pdf: Pdf, x: number, y: number, radius: number): void {
  pdf.circle(x, y, radius).lineWidth(1.2).fillAndStroke(AWARD_COLORS.paper, AWARD_COLORS.red);
  pdf.circle(x, y, radius - 3).lineWidth(0.6).stroke(AWARD_COLORS.gold);
  for (const [count, length, breadth, fill] of [[12, radius - 5, 3.6, AWARD_COLORS.paleGold], [8, radius - 10, 3, AWARD_COLORS.red]] as const) {
    for (let index = 0; index < count; index += 1) {
      pdf.save().translate(x, y).rotate((360 / count) * index);
      petal(pdf, length, breadth);
      pdf.lineWidth(0.5).fillAndStroke(fill, AWARD_COLORS.gold).restore();
    }
  }
  pdf.circle(x, y, 2.6).fill(AWARD_COLORS.gold);
}

/** A pointed petal from the origin upwards. */
function petal(pdf: Pdf, length: number, breadth: number): void {
  pdf.moveTo(0, 0).bezierCurveTo(-breadth * 1.5, -length * 0.4, -breadth, -length * 0.8, 0, -length).bezierCurveTo(breadth, -length * 0.8, breadth * 1.5, -length * 0.4, 0, 0).closePath();
}

/** A tendril with two leaves in each inner corner, mirrored four times. */
function drawCornerScrolls(pdf: Pdf): void {
  const { width, height } = pdf.page;
  for (const [x, y, flipX, flipY] of [[60, 60, 1, 1], [width - 60, 60, -1, 1], [60, height - 60, 1, -1], [width - 60, height - 60, -1, -1]] as const) {
    pdf.save().translate(x, y).scale(flipX, flipY);
    for (const mirrored of [false, true]) {
      // Swapping the axes mirrors the tendril on the diagonal of the corner.
      if (mirrored) pdf.save().transform(0, 1, 1, 0, 0, 0);
      pdf.moveTo(2, 2).bezierCurveTo(30, 4, 46, 26, 66, 14).bezierCurveTo(76, 7, 70, -1, 62, 4).bezierCurveTo(57, 8, 62, 13, 66, 10);
      pdf.lineWidth(1.1).stroke(AWARD_COLORS.gold);
      pdf.moveTo(66, 14).bezierCurveTo(82, 4, 96, 4, 112, 6).lineWidth(0.8).stroke(AWARD_COLORS.gold);
      pdf.save().translate(34, 12).rotate(118);
      petal(pdf, 15, 2.8);
      pdf.lineWidth(0.5).fillAndStroke(AWARD_COLORS.paleGold, AWARD_COLORS.gold).restore();
      if (mirrored) pdf.restore();
    }
    pdf.save().translate(6, 6).rotate(135);
    petal(pdf, 22, 4);
    pdf.lineWidth(0.6).fillAndStroke(AWARD_COLORS.red, AWARD_COLORS.gold).restore().restore();
  }
}

/** Rosettes of rotated curves, pale enough to read and print over. */
function drawGuilloche(pdf: Pdf, x: number, y: number, radius: number): void {
  for (const [lobes, depth, scale] of [[18, 0.28, 1], [12, 0.4, 0.82], [9, 0.55, 0.6]] as const) {
    for (let turn = 0; turn < 3; turn += 1) {
      for (let index = 0; index <= 360; index += 1) {
        const angle = (index * Math.PI) / 180;
        const reach = radius * scale * (1 - depth / 2 + (depth / 2) * Math.cos(lobes * angle + (turn * 2 * Math.PI) / 3));
        const point: [number, number] = [x + 1.35 * reach * Math.cos(angle), y + reach * Math.sin(angle)];
        if (index === 0) pdf.moveTo(...point);
        else pdf.lineTo(...point);
      }
      pdf.closePath().lineWidth(0.45).stroke(AWARD_COLORS.paleGold);
    }
  }
}
