import type { Store } from '#lib/server/persistence/store.ts';

/** The program was killed: nothing that it goes on to do has any effect. */
export class PowerCut extends Error {
	override readonly name = 'PowerCut';
}

/** A supply that fails at a chosen step. */
export interface Power {
	/** Throws `PowerCut` at the chosen step, and at every step after it until the power is back. */
	step(): void;
	/** From now on, the so-manyth step is the one. */
	cutAt(step: number): void;
	/** Switches it on again; answers whether it had failed. */
	restore(): boolean;
}

export const powerSupply = (): Power => {
	let left = Infinity;
	return {
		step: () => {
			left -= 1;
			if (left <= 0) throw new PowerCut();
		},
		cutAt: (step) => {
			left = step;
		},
		restore: () => {
			const failed = left <= 0;
			left = Infinity;
			return failed;
		}
	};
};

/** These only make statements, which a list runs. */
const STATEMENTS = new Set([
	'adding',
	'arriving',
	'beginning',
	'changing',
	'changingAction',
	'changingFrom',
	'deciding',
	'dropping',
	'ending',
	'givingBack',
	'hearing',
	'hushing',
	'keeping',
	'markSent',
	'moving',
	'noting',
	'putOff',
	'queueing',
	'releasing'
]);

type Call = (...given: never[]) => unknown;

/** The store on this supply: each call is cut off before it has any effect, or after it before the answer comes. */
export const poweredBy = (power: Power, store: Store): Store => {
	const powered =
		(call: Call) =>
		async (...given: never[]) => {
			power.step();
			const answer = await call(...given);
			power.step();
			return answer;
		};
	const calls = (noun: object): object =>
		Object.fromEntries(
			Object.entries(noun).map(([name, call]) => [name, STATEMENTS.has(name) ? call : powered(call as Call)])
		);
	const nouns = Object.entries(store).map(([name, noun]) =>
		typeof noun === 'object' ? [name, calls(noun)] : [name, noun]
	);
	return { ...Object.fromEntries(nouns), atomically: powered(store.atomically as Call) } as Store;
};
