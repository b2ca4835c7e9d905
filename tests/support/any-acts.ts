import fc from 'fast-check';
import type { Mood } from './tricky-destination.ts';

export const STEPS = ['contacts', 'tasks', 'letters'] as const;
export type StepName = (typeof STEPS)[number];

/** One thing that happens in the life of a connection. */
export type Act =
	| { readonly act: 'orders come'; readonly count: number }
	| { readonly act: 'an order changes'; readonly which: number }
	| { readonly act: 'a run' }
	| { readonly act: 'time passes'; readonly minutes: number }
	| { readonly act: 'mood'; readonly step: StepName; readonly mood: Mood }
	| { readonly act: 'picky'; readonly step: StepName; readonly every: number }
	| { readonly act: 'killed'; readonly moment: number; readonly during: 'a run' | 'the restart' }
	| { readonly act: 'a person decides'; readonly which: number; readonly how: 'resend' | 'correct' | 'by hand' }
	| { readonly act: 'signed in again'; readonly step: StepName }
	| { readonly act: 'values are purged' }
	| { readonly act: 'paused' }
	| { readonly act: 'resumed' };

const step = fc.constantFrom(...STEPS);
const moods: Mood[] = ['works', 'works', 'down', 'lost', 'unsaid', 'swallowed', 'signed-out', 'busy', 'refuses'];

const act: fc.Arbitrary<Act> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({ act: fc.constant('orders come' as const), count: fc.integer({ min: 1, max: 4 }) })
	},
	{ weight: 4, arbitrary: fc.constant({ act: 'a run' as const }) },
	{ weight: 3, arbitrary: fc.record({ act: fc.constant('an order changes' as const), which: fc.nat(30) }) },
	{
		weight: 3,
		arbitrary: fc.record({
			act: fc.constant('time passes' as const),
			minutes: fc.constantFrom(1, 6, 40, 200, 24 * 60, 4 * 24 * 60)
		})
	},
	{ weight: 4, arbitrary: fc.record({ act: fc.constant('mood' as const), step, mood: fc.constantFrom(...moods) }) },
	{
		weight: 2,
		arbitrary: fc.record({ act: fc.constant('picky' as const), step, every: fc.integer({ min: 2, max: 3 }) })
	},
	{
		weight: 3,
		arbitrary: fc.record({
			act: fc.constant('killed' as const),
			moment: fc.integer({ min: 1, max: 90 }),
			during: fc.constantFrom('a run' as const, 'the restart' as const)
		})
	},
	{
		weight: 4,
		arbitrary: fc.record({
			act: fc.constant('a person decides' as const),
			which: fc.nat(5),
			how: fc.constantFrom('resend' as const, 'correct' as const, 'by hand' as const)
		})
	},
	{ weight: 1, arbitrary: fc.record({ act: fc.constant('signed in again' as const), step }) },
	{ weight: 1, arbitrary: fc.constant({ act: 'values are purged' as const }) },
	{ weight: 1, arbitrary: fc.constant({ act: 'paused' as const }) },
	{ weight: 1, arbitrary: fc.constant({ act: 'resumed' as const }) }
);

/** What may happen to a connection, in any order. */
export const anyActs = fc.array(act, { minLength: 3, maxLength: 25 });
