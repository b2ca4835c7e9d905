import type { Context, Values } from '../contract.ts';
import { ConnectorError } from '../connector-error.ts';

/** One thing that the practice office keeps. */
export interface Sheet {
	/** The key under which it came. */
	readonly id: string;
	/** Counts from 1001 in each drawer. */
	readonly number: number;
	/** UTC, as ISO 8601. */
	readonly keptAt: string;
	readonly values: Values;
}

/** What lies in a drawer, oldest first. */
export async function sheetsIn({ files }: Context, drawer: string): Promise<Sheet[]> {
	const bytes = await files.read(drawer);
	if (!bytes) return [];
	try {
		return JSON.parse(new TextDecoder().decode(bytes)) as Sheet[];
	} catch (cause) {
		throw new ConnectorError('unreadable', {
			say: `The practice file ${drawer} was changed by hand and cannot be read any more. Delete it to begin again.`,
			cause
		});
	}
}

const fill = ({ files }: Context, drawer: string, sheets: readonly Sheet[]): Promise<void> =>
	files.write(drawer, `${JSON.stringify(sheets, null, '\t')}\n`);

/** Takes the sheet with this id out of the drawer. */
export const takeOut = (context: Context, drawer: string, sheets: readonly Sheet[], id: string): Promise<void> =>
	fill(
		context,
		drawer,
		sheets.filter((sheet) => sheet.id !== id)
	);

/** Puts a sheet into the drawer, in the place of the one with the same id if there is one. */
export async function keep(context: Context, drawer: string, sheets: readonly Sheet[], sheet: Sheet): Promise<void> {
	const place = sheets.findIndex(({ id }) => id === sheet.id);
	const kept = place === -1 ? [...sheets, sheet] : sheets.with(place, sheet);
	await fill(context, drawer, kept);
}
