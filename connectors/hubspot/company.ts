import type { Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import { COMPANY_PROPERTIES, companiesAt, companiesCalled } from './find.ts';
import { named, valuesFor, type Names } from './named.ts';
import { companies, type Held } from './objects.ts';
import { written } from './written-object.ts';

const NAMES: Names = {
	name: ['name', 'Name'],
	phone: ['phone', 'Phone'],
	street: ['address', 'Street'],
	postcode: ['zip', 'Postcode'],
	city: ['city', 'Town'],
	country: ['country', 'Country'],
	description: ['description', 'Description'],
	website: ['website', 'Website']
};

/** `https://www.saga.example/hello` is the domain saga.example, by which HubSpot knows a company. */
const domainIn = (values: Values): string | null => {
	const website = wordsIn(values.website, 'Website')?.trim() ?? '';
	if (website === '') return null;
	const host = URL.parse(/^https?:\/\//i.test(website) ? website : `https://${website}`)?.hostname.replace(
		/^www\./,
		''
	);
	if (host?.includes('.')) return host;
	throw new ConnectorError('refused', {
		say: `“Website” of this company is “${website}”, and that is no address of a website. Correct it and send it again.`
	});
};

async function find(context: Context, values: Values): Promise<Held | null> {
	const domain = domainIn(values);
	const name = wordsIn(values.name, 'Name')?.trim() ?? '';
	const atDomain = domain === null ? [] : await companiesAt(context, domain);
	if (atDomain[0]) return atDomain[0];
	const called = name === '' ? [] : await companiesCalled(context, name);
	// A namesake with a website of its own is another company.
	const fitting = called.filter(({ properties }) => domain === null || textOf(properties.domain) === null);
	if (fitting.length < 2) return fitting[0] ?? null;
	throw new ConnectorError('refused', {
		say: `HubSpot has more than one company called “${name}”. Fill in “Website”, so that it is clear which one is meant, and send it again.`
	});
}

function given(values: Values): Values {
	const domain = domainIn(values);
	const properties = { ...named(values, NAMES), ...(domain !== null && { domain }) };
	if ('name' in properties || domain !== null) return properties;
	throw new ConnectorError('refused', {
		say: 'A company in HubSpot needs a name or a website. Fill in “Name” and send it again.'
	});
}

export const company = written({
	type: companies,
	properties: COMPANY_PROPERTIES,
	given: (_, values) => given(values),
	linkedWith: async () => ({ links: [], missing: [] }),
	find,
	shape: (_, { properties }) => ({
		...valuesFor(properties, NAMES),
		website: textOf(properties.website) ?? textOf(properties.domain)
	}),
	keepsKey: true
});
