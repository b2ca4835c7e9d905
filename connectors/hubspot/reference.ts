import type { Context } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import type { ObjectType } from './objects.ts';
import { askHubspot, objectIn } from './vendor.ts';

/** The property that holds our key, unique to an object. */
export const REFERENCE = 'handover_reference';

/** A property that is always there, whose group ours is put into. */
const NEIGHBOURS: Readonly<Record<ObjectType['name'], string>> = {
	contacts: 'email',
	companies: 'domain',
	deals: 'dealname',
	tasks: 'hs_task_subject',
	notes: 'hs_note_body'
};

/** Statuses that say that this account, or this token, has no property of ours. */
const NOT_TO_BE_HAD = [400, 403, 404, 405, 409];

const propertyOf = (context: Context, { name }: ObjectType, property: string) =>
	askHubspot(context, {
		method: 'GET',
		address: `/crm/v3/properties/${name}/${property}`,
		expect: NOT_TO_BE_HAD
	});

/** Makes the property. Answers whether it is there now. */
export async function makeReference(context: Context, type: ObjectType): Promise<boolean> {
	const neighbour = await propertyOf(context, type, NEIGHBOURS[type.name]);
	const group = neighbour.status === 200 ? textOf(objectIn(neighbour).groupName) : null;
	if (group === null) return false;
	const { status } = await askHubspot(context, {
		method: 'POST',
		address: `/crm/v3/properties/${type.name}`,
		body: {
			name: REFERENCE,
			label: 'Handover reference',
			description: 'By this Handover knows what it has made here. Please leave it as it is.',
			groupName: group,
			type: 'string',
			fieldType: 'text',
			hasUniqueValue: true,
			formField: false
		},
		expect: NOT_TO_BE_HAD
	});
	// Somebody else has made it at the same moment.
	return status < 300 || status === 409;
}

async function find(context: Context, type: ObjectType): Promise<boolean> {
	const said = await propertyOf(context, type, REFERENCE);
	if (said.status === 404) return makeReference(context, type);
	return said.status === 200 && objectIn(said).hasUniqueValue === true;
}

const known = new WeakMap<Context, Map<string, Promise<boolean>>>();

/** Whether objects of this kind can keep our key, asked once in a run; the property is made where it is not there. */
export function hasReference(context: Context, type: ObjectType): Promise<boolean> {
	const ofContext = known.get(context) ?? new Map<string, Promise<boolean>>();
	known.set(context, ofContext);
	const asked = ofContext.get(type.name) ?? find(context, type);
	ofContext.set(type.name, asked);
	asked.catch(() => ofContext.delete(type.name));
	return asked;
}
