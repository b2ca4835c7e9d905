import type { Draft, Scenario } from '#lib/domain/estimate/draft.ts';
import { nextId } from '../edit-systems.ts';

type Start = Omit<Scenario, 'id'>;

const AS_IT_IS = { volume: '', hire: null, figures: {} } as const;

/** What one can begin with; everything in it can be changed. */
export const STARTS: readonly { readonly label: string; readonly start: Start }[] = [
	{
		label: 'After a hire',
		start: { ...AS_IT_IS, name: 'After a hire', hire: { name: 'The new person', wage: '', full: false } }
	},
	{ label: 'At half the volume', start: { ...AS_IT_IS, name: 'At half the volume', volume: '50' } },
	{ label: 'What if it grows?', start: { ...AS_IT_IS, name: 'If it grows by a quarter', volume: '125' } },
	{ label: 'A copy to change freely', start: { ...AS_IT_IS, name: 'My own case' } }
];

/** A name that none of the others has: "My own case 2". */
function freeName(name: string, taken: readonly Scenario[]): string {
	let free = name;
	for (let number = 2; taken.some((one) => one.name === free); number++) free = `${name} ${number}`;
	return free;
}

/** One more scenario beside these. */
export const scenarioFrom = (start: Start, others: readonly Scenario[]): Scenario => ({
	...structuredClone(start),
	id: nextId('scenario', others),
	name: freeName(start.name, others)
});

/** Without one; a draft without any is as it was before the first. */
export function withoutScenario({ scenarios = [], ...draft }: Draft, id: string): Draft {
	const left = scenarios.filter((one) => one.id !== id);
	return left.length === 0 ? draft : { ...draft, scenarios: left };
}
