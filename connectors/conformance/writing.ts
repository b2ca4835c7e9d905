import { expect } from 'vitest';
import type { ActionManifest, Context, DestinationAction, Outgoing, Receipt, Values } from '../contract.ts';
import type { DestinationBed } from './bed.ts';

/** One action of a connector, and where it is put to the test. */
export interface ActionSubject {
	readonly name: string;
	readonly declared: ActionManifest;
	readonly action: DestinationAction;
	readonly bed: DestinationBed;
}

export async function openAction(
	{ bed, name }: ActionSubject,
	signal = new AbortController().signal
): Promise<Context> {
	return { ...(await bed.open(name, signal)), signal };
}

/** A key as the engine makes them: 32 characters of a-z and 0-9. */
export const freshKey = (): string => crypto.randomUUID().replaceAll('-', '');

/** Writes, and gives the receipt as it comes back from the database. */
export async function write({ action }: ActionSubject, context: Context, outgoing: Outgoing): Promise<Receipt> {
	const receipt = await action.write(context, outgoing);
	expect(JSON.parse(JSON.stringify(receipt)), 'the receipt survives JSON').toStrictEqual(receipt);
	expect(receipt.id, 'the receipt has an id').toMatch(/./u);
	expect(['created', 'updated', 'unchanged']).toContain(receipt.outcome);
	if (receipt.link !== undefined) expect(URL.canParse(receipt.link), receipt.link).toBe(true);
	if (receipt.note !== undefined) expect(receipt.note, 'the note is one line').not.toMatch(/[\r\n]/);
	return receipt;
}

/** What the destination holds of this record, in the fields that were written. */
export async function readBack(
	{ action }: ActionSubject,
	context: Context,
	receipt: Receipt,
	written: Values
): Promise<Values> {
	const held = (await action.readBack?.(context, receipt)) ?? {};
	return Object.fromEntries(Object.entries(held).filter(([name]) => name in written));
}

/** How many records the destination holds more after doing something; null where the bed cannot count. */
export async function growth(
	{ bed, name }: ActionSubject,
	context: Context,
	doing: () => Promise<void>
): Promise<number | null> {
	const before = await bed.count?.(name, context);
	await doing();
	const after = await bed.count?.(name, context);
	return before === undefined || after === undefined ? null : after - before;
}
