import { isObject } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import type { Asked, Said } from '../rest/ask.ts';
import { askFiken, listIn } from './vendor.ts';

/** One company's books; the slug stands in every address. */
export interface Company {
	readonly slug: string;
	readonly name: string;
	/** Whether its owner has ordered the API for it; Fiken lists it all the same. */
	readonly isOpen: boolean;
}

const misconfigured = (say: string): ConnectorError => new ConnectorError('misconfigured', { say });

const chosen = (companies: readonly Company[], wanted: string): Company => {
	const names = companies.map(({ name }) => name).join(', ');
	const [first, ...others] = companies;
	if (!first) {
		throw misconfigured(
			'Whoever made the API key has no company in Fiken. Let somebody make the key who can see the company’s books.'
		);
	}
	if (wanted === '') {
		if (others.length === 0) return first;
		throw misconfigured(
			`This API key opens several companies in Fiken: ${names}. Enter the name of one of them under “Company” in the settings of this system.`
		);
	}
	const same = companies.find(({ slug, name }) =>
		[slug, name].some((one) => one.toLowerCase() === wanted.toLowerCase())
	);
	if (same) return same;
	throw misconfigured(
		`This API key opens no company called ${wanted}, but ${names}. Correct the name in the settings of this system.`
	);
};

async function askForCompany(context: Context): Promise<Company> {
	const said = await askFiken(context, { method: 'GET', address: '/companies', parameters: { pageSize: 100 } });
	const companies = listIn(said)
		.filter(isObject)
		.map(({ slug, name, hasApiAccess }) => ({
			slug: String(slug),
			name: String(name ?? slug),
			isOpen: hasApiAccess !== false
		}));
	return chosen(companies, String(context.settings.company ?? '').trim());
}

const found = new WeakMap<Context, Promise<Company>>();

/** The company that is meant, asked for once in a run. Throws `ConnectorError` where it cannot be told which. */
export function companyOf(context: Context): Promise<Company> {
	const known = found.get(context);
	if (known) return known;
	const asked = askForCompany(context);
	found.set(context, asked);
	asked.catch(() => found.delete(context));
	return asked;
}

/** Asks about the company that is meant; the address is below the company's own. */
export async function askCompany(context: Context, asked: Asked): Promise<Said> {
	const { slug } = await companyOf(context);
	return askFiken(context, { ...asked, address: `/companies/${encodeURIComponent(slug)}${asked.address}` });
}
