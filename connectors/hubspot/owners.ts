import { ConnectorError } from '../connector-error.ts';
import type { Choice, Context } from '../contract.ts';
import { joined, listOf, textOf } from '../rest/read.ts';
import { askHubspot, objectIn } from './vendor.ts';

const NOBODY = 'nobody';

/** Who can look after something. Without the right to see the users there is nobody to choose. */
export async function ownerChoices(context: Context): Promise<Choice[]> {
	const nobody = { value: NOBODY, label: 'Nobody yet' };
	try {
		const said = await askHubspot(context, { method: 'GET', address: '/crm/v3/owners', parameters: { limit: 100 } });
		const owners = listOf(objectIn(said).results).map((owner) => ({
			value: String(owner.id),
			label: joined(owner.firstName, owner.lastName) ?? textOf(owner.email) ?? String(owner.id)
		}));
		return [nobody, ...owners];
	} catch (failure) {
		if (failure instanceof ConnectorError && failure.kind === 'forbidden') return [nobody];
		throw failure;
	}
}

/** The owner that was chosen, as a property; nothing where nobody was. */
export function chosenOwner({ options }: Context): { readonly hubspot_owner_id?: string } {
	const owner = textOf(options.owner ?? null);
	return owner === null || owner === NOBODY ? {} : { hubspot_owner_id: owner };
}
