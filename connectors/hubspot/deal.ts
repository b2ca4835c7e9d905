import type { Values } from '#lib/domain/mapping/values.ts';
import { figureIn, wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction } from '../contract.ts';
import { amountOf } from '../rest/read.ts';
import { dayHeld, noonOf } from './days.ts';
import { linkedBack, linkedWith } from './linked-with.ts';
import { named, valuesFor, type Names } from './named.ts';
import { deals, type Held } from './objects.ts';
import { chosenOwner, ownerChoices } from './owners.ts';
import { firstStage, stageChoices, stageIn, stagesOf } from './stages.ts';
import { written } from './written-object.ts';

const NAMES: Names = { name: ['dealname', 'Name'], description: ['description', 'Description'] };

async function given(context: Context, values: Values): Promise<Values> {
	const words = named(values, NAMES);
	if (!('dealname' in words)) {
		throw new ConnectorError('refused', {
			say: 'A deal in HubSpot needs a name. Fill in “Name” and send it again.'
		});
	}
	const amount = figureIn(values.amount, 'Amount');
	const currency = wordsIn(values.currency, 'Currency')?.trim().toUpperCase() ?? '';
	const closes = noonOf(context, values.closes, 'Expected to close on');
	const stage = await stageIn(context, values.stage);
	return {
		...words,
		...(amount !== null && { amount: String(amount) }),
		...(currency !== '' && { deal_currency_code: currency }),
		...(closes !== null && { closedate: closes }),
		...(stage && { dealstage: stage.id, pipeline: stage.pipeline })
	};
}

/** Where it begins is said once; from then on colleagues move it. */
async function atFirst(context: Context): Promise<Values> {
	const stage = await firstStage(context);
	return { ...chosenOwner(context), ...(stage && { dealstage: stage.id, pipeline: stage.pipeline }) };
}

async function shape(context: Context, held: Held): Promise<Values> {
	const { properties } = held;
	const stages = await stagesOf(context);
	return {
		...(await linkedBack(context, held)),
		...valuesFor(properties, NAMES),
		amount: amountOf(properties.amount),
		currency: properties.deal_currency_code ?? null,
		stage: stages.find(({ id }) => id === properties.dealstage)?.label ?? null,
		closes: dayHeld(context, properties.closedate)
	};
}

export const deal: DestinationAction = {
	...written({
		type: deals,
		properties: [...['dealname', 'description', 'amount', 'deal_currency_code', 'closedate', 'dealstage', 'pipeline']],
		given,
		atFirst,
		linkedWith,
		shape,
		keepsKey: true
	}),
	choices: { stage: stageChoices, owner: ownerChoices }
};
