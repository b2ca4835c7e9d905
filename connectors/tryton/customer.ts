import { isFilled, type Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { saysTheSame } from '../accounting/held-back.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { isCrossed } from './failure.ts';
import { partyByKey, partyLike, partyNamed, type PartyNames } from './find-party.ts';
import { change, make, press } from './model.ts';
import { asParty } from './party-body.ts';
import { isMadeAs, sentParty } from './party-shape.ts';
import { referenceOf } from './reference.ts';

const PARTY = 'party.party';
const KEPT = 'A customer with this e-mail address or name was there already and was left as it is.';

const receipt = ({ id }: Values, outcome: Receipt['outcome']): Receipt => ({ id: String(id), outcome });

const namesOf = (values: Values): PartyNames => ({
	name: wordsIn(values.name, 'Name'),
	email: wordsIn(values.email, 'E-mail')
});

/** Makes a customer and says its id. Throws `ConnectorError`. */
export async function makeCustomer(context: Context, values: Values, key?: string): Promise<number> {
	const marked = key === undefined ? {} : { reference: referenceOf(key) };
	const party = await asParty(context, values, marked);
	const making = (): Promise<number> => make(context, PARTY, party, 'customer');
	return making().catch((failure: unknown) => {
		if (!isCrossed(failure)) throw failure;
		return making();
	});
}

async function changed(context: Context, before: Values, values: Values): Promise<Receipt> {
	if (saysTheSame(sentParty(before), values)) return receipt(before, 'unchanged');
	await change(context, PARTY, Number(before.id), await asParty(context, values, { before }), 'customer');
	return receipt(before, 'updated');
}

async function write(context: Context, { values, key, earlier }: Outgoing): Promise<Receipt> {
	const names = namesOf(values);
	if (names.name === null) {
		throw new ConnectorError('refused', {
			say: 'This customer has no name, and Tryton needs one. Fill it in and send it again, or choose another field for the name.'
		});
	}
	// A note stands only on what was left alone, and whoever wanted that does not want it changed later either.
	if (earlier?.note !== undefined) return { ...earlier, outcome: 'unchanged' };
	const before = earlier ? await partyNamed(context, Number(earlier.id)) : undefined;
	if (before) return changed(context, before, values);
	const like = await partyLike(context, names);
	if (!like) return receipt({ id: await makeCustomer(context, values, key) }, 'created');
	const isOurs = isMadeAs(like, referenceOf(key));
	if (isOurs || context.options.existing === 'update') return changed(context, like, values);
	return { ...receipt(like, 'unchanged'), note: KEPT };
}

export const customer: DestinationAction = {
	write,
	lookUp: async (context, key) => {
		const found = await partyByKey(context, key);
		return found ? receipt(found, 'created') : null;
	},
	isThere: async (context, { values, key }) => {
		const like = await partyLike(context, namesOf(values));
		return like !== undefined && !isMadeAs(like, referenceOf(key)) && context.options.existing !== 'update';
	},
	readBack: async (context, { id }) => {
		const values = sentParty((await partyNamed(context, Number(id))) ?? {});
		return Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value)));
	},
	remove: async (context, { id }) => {
		if (!(await partyNamed(context, Number(id)))) return;
		await press(context, PARTY, 'delete', Number(id), 'customer');
	}
};
