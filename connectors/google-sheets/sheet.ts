import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value, Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { atGoogle, sharedWith } from '../google/google-door.ts';
import { googleSignIn } from '../google/sign-in.ts';
import { ask, type Asked, type Said } from '../rest/ask.ts';
import type { Vendor } from '../rest/vendor.ts';
import { listOf } from '../rest/read.ts';

export const SCOPE = 'https://www.googleapis.com/auth/spreadsheets';

const google: Vendor = { name: 'Google Sheets', signIn: googleSignIn(SCOPE) };
const IN_AN_ADDRESS = /\/spreadsheets\/d\/([\w-]+)/;
const AN_ID = /^[\w-]{10,}$/;

/** One of the sheets of a spreadsheet: a tab at its bottom. */
export interface SheetFacts {
	readonly spreadsheet: string;
	/** Its address in the API. */
	readonly address: string;
	readonly name: string;
	readonly title: string;
	readonly sheetId: number;
	readonly columns: number;
	/** Where a person opens it. */
	readonly link: string;
}

/** The id of a spreadsheet, of its address or as it is. */
export function idOf(typed: string): string {
	const text = typed.trim();
	const id = IN_AN_ADDRESS.exec(text)?.[1] ?? (AN_ID.test(text) ? text : undefined);
	if (id !== undefined) return id;
	throw new ConnectorError('misconfigured', {
		say: `“${text}” is not the address of a spreadsheet. Open it in the browser and copy the address; it has /spreadsheets/d/ in it.`
	});
}

/** Below the address of the API, with or without its version. */
const versioned = (context: Context, address: string): string =>
	/\/v4\/?$/.test(String(context.settings.baseUrl ?? '')) ? address : `/v4${address}`;

export const askSheets = (context: Context, asked: Asked): Promise<Said> =>
	ask(atGoogle(context, 'the spreadsheet'), google, { ...asked, address: versioned(context, asked.address) });

const noSheet = (name: string, sheets: readonly Values[]): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `The spreadsheet has no sheet “${name}” at its bottom. It has: ${sheets.map((one) => String(readPath(one, 'properties.title'))).join(', ')}.`
	});

async function askForSheet(context: Context): Promise<SheetFacts> {
	const id = idOf(String(context.settings.spreadsheet ?? ''));
	const address = `/spreadsheets/${id}`;
	const parameters = { fields: 'properties.title,sheets.properties' };
	const { status, json } = await askSheets(context, { method: 'GET', address, parameters, expect: [404] });
	if (status === 404) {
		throw new ConnectorError('misconfigured', {
			say: `Google knows no spreadsheet at this address. Check the address, and that it is shared with ${sharedWith(context)}.`
		});
	}
	const sheets = listOf(readPath(json, 'sheets'));
	const wanted = String(context.settings.sheet ?? '').trim();
	const called = (one: Values): Value | undefined => readPath(one, 'properties.title');
	const found = wanted === '' ? sheets[0] : sheets.find((one) => String(called(one)).trim() === wanted);
	if (!found) throw noSheet(wanted, sheets);
	const sheetId = Number(readPath(found, 'properties.sheetId') ?? 0);
	return {
		spreadsheet: String(readPath(json, 'properties.title') ?? ''),
		address,
		name: String(called(found)),
		title: `the sheet “${String(called(found))}”`,
		sheetId,
		columns: Number(readPath(found, 'properties.gridProperties.columnCount') ?? 0),
		link: `https://docs.google.com/spreadsheets/d/${id}/edit#gid=${sheetId}`
	};
}

const known = new WeakMap<Context, Promise<SheetFacts>>();

/** The sheet that is meant, asked for once in a run. Throws `ConnectorError` (misconfigured) where there is none. */
export function sheetOf(context: Context): Promise<SheetFacts> {
	const asked = known.get(context) ?? askForSheet(context);
	known.set(context, asked);
	asked.catch(() => known.delete(context));
	return asked;
}

/** Its size is another one now. */
export const forgetSheet = (context: Context): void => void known.delete(context);
