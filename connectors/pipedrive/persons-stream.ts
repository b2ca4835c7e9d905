import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { momentOf, partOf, textOf } from '../rest/read.ts';
import { byId } from './by-id.ts';
import { changedList } from './changed-list.ts';
import { mainOf } from './linked-with.ts';

async function fromPerson(person: Values, context: Context): Promise<Values> {
	const organisation = await byId(context, '/organizations', person.org_id);
	const address = partOf(person, 'postal_address');
	return {
		id: String(person.id),
		email: mainOf(person, 'emails'),
		name: textOf(person.name),
		firstName: textOf(person.first_name),
		lastName: textOf(person.last_name),
		phone: mainOf(person, 'phones'),
		company: textOf(organisation?.name),
		jobTitle: textOf(person.job_title),
		address: textOf(address.value),
		postcode: textOf(address.postal_code),
		city: textOf(address.locality),
		country: textOf(address.country),
		created: momentOf(person.add_time),
		changed: momentOf(person.update_time)
	};
}

/** People in the order in which they were changed. */
export const personsStream = changedList('/persons', fromPerson);
