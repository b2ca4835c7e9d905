import { ConnectorError } from '../connector-error.ts';
import type { Context, Values } from '../contract.ts';
import { chance } from './chance.ts';

/** How the practice system behaves, so that a person can see what a failure looks like. */
export const MOODS = [
	{ value: 'works', label: 'Works as it should' },
	{ value: 'refuses', label: 'Refuses about every tenth record' },
	{ value: 'signed-out', label: 'Has signed us out' },
	{ value: 'absent', label: 'Does not answer' }
] as const;

/** Goes on only where the practice system is there, knows us, and the run was not ended. */
export function enter({ settings, signal }: Context): void {
	signal.throwIfAborted();
	if (settings.mood === 'signed-out') {
		throw new ConnectorError('signed-out', {
			say: 'The practice system has signed us out, as its settings ask. Set it to “Works as it should” there, and what waits will follow.'
		});
	}
	if (settings.mood === 'absent') {
		throw new ConnectorError('unavailable', {
			say: 'The practice system does not answer, as its settings ask. It is tried again by itself.'
		});
	}
}

/** Refuses about every tenth record. The dice are rolled for what stands in it, so that a correction can help. */
export function refuseSome({ settings }: Context, values: Values): void {
	if (settings.mood !== 'refuses' || chance(JSON.stringify(values)) >= 0.1) return;
	throw new ConnectorError('refused', {
		say: 'The practice system refuses about every tenth record, as its settings ask. Change anything in this one and send it again.'
	});
}
