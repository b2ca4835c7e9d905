import { scheduleWords } from '#lib/domain/runs/schedule-words.ts';
import type { Written } from './writing.ts';

const words = (schedule: string | null): string =>
	schedule === null ? 'whenever something comes' : scheduleWords(schedule);

/** What the diary tells of when a connection runs, or is to ping; null where that is as before. */
export const scheduleEntry = (before: string | null, after: string | null): Written | null =>
	before === after ? null : { kind: 'schedule', say: `It runs ${words(after)} now; before, ${words(before)}.` };
