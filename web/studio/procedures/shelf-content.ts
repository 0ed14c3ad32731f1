import type { Localized, ProcessDefinition } from '../../../domain/process';
import type { FormDefinition } from '../../../forms';

/** What a procedure can be put together from: forms and other procedures on the shelf, and what the product issues and sends. */
export interface Shelf {
  forms: readonly { key: string; title: Localized; latestVersion: number }[];
  /** Definitions of the form versions that the procedure names, as far as they are loaded. */
  findForm: (key: string, version: number) => FormDefinition | undefined;
  procedures: readonly { key: string; title: Localized; version: number; subjectKind: string }[];
  findProcedure: (key: string, version: number) => ProcessDefinition | undefined;
}

/** Titles of the other procedures by key, for the picture. */
export const procedureTitles = ({ procedures }: Pick<Shelf, 'procedures'>): ReadonlyMap<string, Localized> => new Map(procedures.map(({ key, title }) => [key, title]));
