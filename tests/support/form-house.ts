import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { applied } from './applied.ts';
import { openHouse, type House } from './house.ts';
import { signedUp, type Person } from './signed-up.ts';

type Row = Readonly<Record<string, string>>;

/** A bakery with forms on its website whose entries become rows of two files. */
export interface FormHouse {
	readonly house: House;
	/** Whose workspace it is, signed in. */
	readonly kari: Person;
	/** Takes entries from every website and has no page of its own to show afterwards. */
	readonly form: string;
	/** Takes entries from the bakery's own website only, which has a page for afterwards. */
	readonly ownForm: string;
	/** The rows of a file; `enquiries.csv` is safe to open in a spreadsheet, `plain.csv` is for programs. */
	rows(file: 'enquiries.csv' | 'plain.csv'): Promise<Row[]>;
}

export const WEBSITE = 'https://www.nordbakeriet.no';

const FIELDS = ['name', 'email', 'phone', 'message', 'wish1', 'wish150', 'wish297'];
const mapping = Object.fromEntries(FIELDS.map((name) => [name, name]));

const bakery = {
	systems: {
		website: { connector: 'web-form' },
		'own website': { connector: 'web-form', settings: { allowedOrigins: WEBSITE, thanksUrl: `${WEBSITE}/takk` } },
		sheet: { connector: 'csv-file', settings: { fileToWrite: 'enquiries.csv' } },
		list: { connector: 'csv-file', settings: { fileToWrite: 'plain.csv' } }
	},
	connections: {
		'Enquiries into files': {
			source: { system: 'website', stream: 'entries' },
			actions: [
				{ system: 'sheet', action: 'row', mapping },
				{ system: 'list', action: 'row', mapping, options: { spreadsheetSafe: false } }
			]
		},
		'Enquiries of our own form': {
			source: { system: 'own website', stream: 'entries' },
			actions: [{ system: 'sheet', action: 'row', mapping }]
		}
	}
};

const written = async (folder: string, name: string): Promise<string> => {
	for (const system of await readdir(folder).catch(() => [])) {
		const text = await readFile(join(folder, system, name), 'utf8').catch(() => null);
		if (text !== null) return text;
	}
	return '';
};

/** Opens the house, sets it up by the command, and signs its owner up. */
export const openFormHouse = async (): Promise<FormHouse> => {
	const house = await openHouse();
	const { incoming } = await applied(house, bakery);
	const kari = await signedUp(house.address);
	return {
		house,
		kari,
		form: `${house.address}${incoming.website}`,
		ownForm: `${house.address}${incoming['own website']}`,
		rows: async (file) =>
			parse(await written(join(house.folder, 'files'), file), { columns: true, bom: true, relax_column_count: true })
	};
};
