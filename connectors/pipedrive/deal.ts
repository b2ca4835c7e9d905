import type { Values } from '#lib/domain/mapping/values.ts';
import { dayIn } from '../accounting/day.ts';
import { figureIn, wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction } from '../contract.ts';
import { amountOf, textOf } from '../rest/read.ts';
import { linkedBack, linkedWith } from './linked-with.ts';
import { chosenStage, stageChoices, stageIn, stagesOf } from './stages.ts';
import { written, type Given } from './written-record.ts';

async function given(context: Context, values: Values): Promise<Given> {
	const title = wordsIn(values.name, 'Name')?.trim() ?? '';
	if (title === '') {
		throw new ConnectorError('refused', { say: 'A deal in Pipedrive needs a name. Fill in “Name” and send it again.' });
	}
	const amount = figureIn(values.amount, 'Amount');
	const currency = wordsIn(values.currency, 'Currency')?.trim().toUpperCase() ?? '';
	const closes = dayIn(values.closes, 'Expected to close on', context.timeZone);
	const stage = await stageIn(context, values.stage);
	const { person, organisation, missing } = await linkedWith(context, values);
	return {
		body: {
			title: title.toWellFormed(),
			...(amount !== null && { value: amount }),
			...(currency !== '' && { currency }),
			...(closes !== null && { expected_close_date: closes }),
			...(stage && { stage_id: stage.id }),
			...(person !== null && { person_id: person }),
			...(organisation !== null && { org_id: organisation })
		},
		missing
	};
}

/** Where it begins is said once; from then on colleagues move it. */
function atFirst(context: Context): Values {
	const stage = chosenStage(context);
	return stage === null ? {} : { stage_id: stage };
}

async function shape(context: Context, held: Values): Promise<Values> {
	const stages = await stagesOf(context);
	return {
		...(await linkedBack(context, held)),
		name: textOf(held.title),
		amount: amountOf(held.value),
		currency: textOf(held.currency),
		stage: stages.find(({ id }) => id === held.stage_id)?.label ?? null,
		closes: textOf(held.expected_close_date)
	};
}

export const deal: DestinationAction = {
	...written({ path: '/deals', about: 'deal', page: 'deal', given, atFirst, shape }),
	choices: { stage: stageChoices }
};
