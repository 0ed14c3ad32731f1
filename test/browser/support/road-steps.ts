/** The steps of one road, in order: one that failed leaves nothing to go on with, so those after it fail at once. */
export function roadSteps(stepMs: number): (name: string, walk: () => Promise<void>) => void {
  let broken = false;
  return (name, walk) => it(name, async () => {
    if (broken) throw new Error('an earlier step of the road failed');
    broken = true;
    await walk();
    broken = false;
  }, stepMs);
}
