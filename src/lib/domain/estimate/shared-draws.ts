import { BLOCK } from './drawn-column.ts';
import type { Column, Draw } from './drawn-column.ts';
import type { Event, Model, Role } from './model.ts';

/** What the handovers of one draw have in common: one capture, one cost of an hour per role, one volume per event. */
export interface SharedDraws {
	readonly capture: Float64Array;
	readonly hour: (role: Role) => Float64Array;
	readonly volume: (event: Event) => Float64Array;
	readonly advance: () => void;
}

const NONE = new Float64Array(BLOCK);

function hourColumn({ id, hour: [wage, multiplier] }: Role, draw: Draw): Column {
	const wages = draw(wage, `role ${id} wage`);
	const multipliers = draw(multiplier, `role ${id} multiplier`);
	const values = new Float64Array(BLOCK);
	const multiply = (): void => {
		for (let i = 0; i < BLOCK; i++) values[i] = (wages.values[i] ?? 0) * (multipliers.values[i] ?? 0);
	};
	multiply();
	return {
		values,
		advance: () => {
			wages.advance();
			multipliers.advance();
			multiply();
		}
	};
}

export function sharedDraws({ capture, handovers }: Model, draw: Draw): SharedDraws {
	const hours = new Map(handovers.map(({ role }) => [role.id, role]));
	const hourColumns = new Map([...hours].map(([id, role]) => [id, hourColumn(role, draw)]));
	const events = new Map(handovers.map(({ event }) => [event.id, event]));
	const volumes = new Map([...events].map(([id, { volume }]) => [id, draw(volume, `event ${id}`)]));
	const captures = draw(capture, 'capture');
	const all = [captures, ...hourColumns.values(), ...volumes.values()];
	return {
		capture: captures.values,
		hour: ({ id }) => hourColumns.get(id)?.values ?? NONE,
		volume: ({ id }) => volumes.get(id)?.values ?? NONE,
		advance: () => all.forEach((column) => column.advance())
	};
}
