import type { LevelInput } from './input-types.ts';

/**
 * What a connection made here takes: no subscription, a guided set-up, somewhere for the program to run. Our
 * assumption, in euro; how much it carries and how often it needs a look is taken to be as with a connector tool.
 */
export const OUR_CONNECTOR = {
	oneoff_cash: [0, 0, 100],
	running_cash: [0, 60, 240],
	setup_hours: [1, 3, 8],
	effort_weeks: [0.2, 0.5, 2]
} as const satisfies LevelInput;
