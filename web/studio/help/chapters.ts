import type { Chapter, Topic } from './help-content';
import { formsChapter } from './topics/forms';
import { moreChapter, troubleChapter } from './topics/more';
import { proceduresChapter } from './topics/procedures';
import { publishingChapter } from './topics/publishing';
import { startChapter } from './topics/start';
import type { TopicId } from './topic-ids';

export const chapters: readonly Chapter[] = [startChapter, formsChapter, proceduresChapter, publishingChapter, moreChapter, troubleChapter];
export const topics: readonly Topic[] = chapters.flatMap((chapter) => chapter.topics);
const byId = new Map(topics.map((topic) => [topic.id, topic]));

/** Every id has its topic: chapters.test.ts holds them together. */
export const topicOf = (id: TopicId): Topic => byId.get(id) ?? topics[0]!;
