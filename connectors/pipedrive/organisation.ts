import { readPath } from '#lib/domain/mapping/path.ts';
import type { Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import { organisationsCalled } from './find.ts';
import { written, type Given } from './written-record.ts';

const nameIn = (values: Values): string => {
	const name = wordsIn(values.name, 'Name')?.trim() ?? '';
	if (name !== '') return name.toWellFormed();
	throw new ConnectorError('refused', {
		say: 'An organisation in Pipedrive needs a name. Fill in “Name” and send it again.'
	});
};

async function given(_: Context, values: Values, held: Values | null): Promise<Given> {
	const name = nameIn(values);
	const website = wordsIn(values.website, 'Website')?.trim() ?? '';
	const address = wordsIn(values.address, 'Address')?.trim() ?? '';
	const isOther = address !== '' && address !== textOf(readPath(held ?? {}, 'address.value'));
	return {
		body: {
			name,
			...(website !== '' && { website }),
			...(isOther && { address: { value: address.toWellFormed() } })
		}
	};
}

async function find(context: Context, values: Values): Promise<string | null> {
	const name = nameIn(values);
	const [found, another] = await organisationsCalled(context, name);
	if (another === undefined) return found ?? null;
	throw new ConnectorError('refused', {
		say: `Pipedrive has more than one organisation called “${name}”. Merge them there, or type this record by hand.`
	});
}

export const organisation = written({
	path: '/organizations',
	about: 'organisation',
	page: 'organization',
	given,
	find,
	shape: async (_, held) => ({
		name: textOf(held.name),
		website: textOf(held.website),
		address: textOf(readPath(held, 'address.value'))
	})
});
