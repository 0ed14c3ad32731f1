/** Who takes over from a unit: everything, but for the subjects that go to another when it is split. */
export interface SuccessionRule {
  successorId: string;
  others?: readonly { successorId: string; subjectUnitIds: readonly string[] }[] | undefined;
}

/**
 * The successor for a case (or a relation) of this subject. A listed unit stands for all below it.
 * @param subjectPath the subject's ancestors and itself
 */
export function successorFor({ successorId, others }: SuccessionRule, subjectPath: readonly string[]): string {
  return others?.find(({ subjectUnitIds }) => subjectUnitIds.some((id) => subjectPath.includes(id)))?.successorId ?? successorId;
}
