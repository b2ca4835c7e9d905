import type { Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { amountOf, joined, momentOf, textOf } from '../rest/read.ts';
import { changedObjects } from './changed-objects.ts';
import { dayHeld } from './days.ts';
import { companies, contacts, deals, objectOf, objectsOf, type Held, type ObjectType } from './objects.ts';
import { stagesOf, type Stage } from './stages.ts';

/** What cannot be seen for want of a right is left out, and the deal is read all the same. */
const unlessForbidden = async <Answer>(asked: Promise<Answer>, instead: Answer): Promise<Answer> => {
	try {
		return await asked;
	} catch (failure) {
		if (failure instanceof ConnectorError && failure.kind === 'forbidden') return instead;
		throw failure;
	}
};

/** One after the other: HubSpot takes a hundred calls in ten seconds from a small account. */
async function linkedOf(context: Context, objects: readonly Held[]): Promise<Held['linked'][]> {
	const linked: Held['linked'][] = [];
	for (const { id } of objects) {
		context.signal.throwIfAborted();
		const wanted = { properties: ['dealname'], linked: ['contacts', 'companies'] };
		linked.push((await objectOf(context, deals, id, wanted))?.linked ?? {});
	}
	return linked;
}

async function byId(
	context: Context,
	type: ObjectType,
	linked: readonly Held['linked'][],
	properties: readonly string[]
) {
	const ids = [...new Set(linked.flatMap(({ [type.name]: all }) => all?.[0] ?? []))];
	const found = await unlessForbidden(objectsOf(context, type, ids, properties), []);
	return new Map(found.map((held) => [held.id, held.properties]));
}

const fromDeal = (context: Context, { id, properties }: Held, stages: readonly Stage[]): Values => {
	const stage = stages.find((one) => one.id === properties.dealstage);
	return {
		id,
		name: textOf(properties.dealname),
		amount: amountOf(properties.amount),
		currency: textOf(properties.deal_currency_code),
		stage: stage?.label ?? textOf(properties.dealstage),
		pipeline: stage?.pipelineLabel ?? textOf(properties.pipeline),
		won: properties.hs_is_closed_won === 'true',
		closed: properties.hs_is_closed === 'true',
		closes: dayHeld(context, properties.closedate),
		description: textOf(properties.description),
		created: momentOf(properties.createdate),
		changed: momentOf(properties.hs_lastmodifieddate)
	};
};

async function shape(context: Context, objects: readonly Held[]): Promise<Values[]> {
	if (objects.length === 0) return [];
	const stages = await unlessForbidden(stagesOf(context), []);
	const linked = await linkedOf(context, objects);
	const people = await byId(context, contacts, linked, ['email', 'firstname', 'lastname', 'phone']);
	const firms = await byId(context, companies, linked, ['name', 'domain']);
	return objects.map((object, index) => {
		const person = people.get(linked[index]?.contacts?.[0] ?? '');
		const firm = firms.get(linked[index]?.companies?.[0] ?? '');
		return {
			...fromDeal(context, object, stages),
			contactEmail: textOf(person?.email),
			contactName: joined(person?.firstname, person?.lastname),
			contactPhone: textOf(person?.phone),
			company: textOf(firm?.name) ?? textOf(firm?.domain)
		};
	});
}

/** Deals in the order in which they were changed, with the contact and the company that they are linked with first. */
export const dealsStream = changedObjects({
	type: deals,
	changed: 'hs_lastmodifieddate',
	properties: [
		...['dealname', 'amount', 'deal_currency_code', 'dealstage', 'pipeline', 'closedate', 'description'],
		...['hs_is_closed', 'hs_is_closed_won', 'createdate', 'hs_lastmodifieddate']
	],
	size: 50,
	shape
});
