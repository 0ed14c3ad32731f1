import type { Localized } from '../../../domain/process';
import type { PictureId } from './pictures';
import type { TopicId } from './topic-ids';

/** Words in both languages. `{studio.shelf.create}` stands for the label that the studio shows there, so that no label can go stale. */
export const w = (vi: string, en: string): Localized => ({ vi, en });

/** What is written by the code itself: lists that come from where the studio takes them. */
export type ShownList = 'parts' | 'functions' | 'step-kinds' | 'deadlines' | 'shortcuts' | 'form-refusals' | 'procedure-refusals' | 'order-refusals';

export interface Step { words: Localized; picture?: PictureId; see?: TopicId }
export type Block =
  | { kind: 'text'; words: Localized }
  | { kind: 'steps'; steps: readonly Step[] }
  | { kind: 'points'; points: readonly Localized[] }
  | { kind: 'shown'; list: ShownList };

export interface Topic { id: TopicId; title: Localized; blocks: readonly Block[]; see?: readonly TopicId[] }
export interface Chapter { id: string; title: Localized; topics: readonly Topic[] }

export const text = (vi: string, en: string): Block => ({ kind: 'text', words: w(vi, en) });
export const points = (...lines: readonly Localized[]): Block => ({ kind: 'points', points: lines });
export const steps = (...lines: readonly Step[]): Block => ({ kind: 'steps', steps: lines });
export const shown = (list: ShownList): Block => ({ kind: 'shown', list });
