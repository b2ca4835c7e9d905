import type { System } from '../persistence/systems.ts';

/** A system that was found when the file was looked at. */
export const systemCalled = (systems: ReadonlyMap<string, System>, name: string): System => {
	const system = systems.get(name);
	if (!system) throw new Error(`The system ${name} is not there any more.`);
	return system;
};
