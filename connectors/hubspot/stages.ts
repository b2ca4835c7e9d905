import type { Value } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Choice, Context } from '../contract.ts';
import { listOf, textOf } from '../rest/read.ts';
import { askHubspot, objectIn } from './vendor.ts';

/** A step that a deal stands at, with the pipeline that it belongs to. */
export interface Stage {
	readonly id: string;
	readonly label: string;
	readonly pipeline: string;
	readonly pipelineLabel: string;
}

async function find(context: Context): Promise<Stage[]> {
	const said = await askHubspot(context, { method: 'GET', address: '/crm/v3/pipelines/deals', about: 'deal' });
	return listOf(objectIn(said).results).flatMap((pipeline) =>
		listOf(pipeline.stages).map((stage) => ({
			id: String(stage.id),
			label: textOf(stage.label) ?? String(stage.id),
			pipeline: String(pipeline.id),
			pipelineLabel: textOf(pipeline.label) ?? String(pipeline.id)
		}))
	);
}

const known = new WeakMap<Context, Promise<Stage[]>>();

/** All stages of all pipelines, in HubSpot's order, asked for once in a run. */
export function stagesOf(context: Context): Promise<Stage[]> {
	const before = known.get(context);
	if (before) return before;
	const asked = find(context);
	known.set(context, asked);
	asked.catch(() => known.delete(context));
	return asked;
}

export const stageChoices = async (context: Context): Promise<Choice[]> =>
	(await stagesOf(context)).map(({ id, label, pipelineLabel }) => ({ value: id, label: `${pipelineLabel}: ${label}` }));

/** The stage that new deals begin at; undefined where HubSpot shows none. */
export async function firstStage(context: Context): Promise<Stage | undefined> {
	const wanted = textOf(context.options.stage ?? null);
	const stages = await stagesOf(context);
	return wanted === null ? stages[0] : stages.find(({ id }) => id === wanted);
}

/** The stage that a record names, by its label or its id; null where it names none. Throws `ConnectorError` (refused). */
export async function stageIn(context: Context, value: Value | undefined): Promise<Stage | null> {
	const wanted = wordsIn(value, 'Stage')?.trim().toLowerCase() ?? '';
	if (wanted === '') return null;
	const stages = await stagesOf(context);
	const chosen = textOf(context.options.stage ?? null);
	const own = stages.find(({ id }) => id === chosen)?.pipeline;
	const fitting = stages.filter(({ id, label }) => [id.toLowerCase(), label.toLowerCase()].includes(wanted));
	const found = fitting.find(({ pipeline }) => pipeline === own) ?? fitting[0];
	if (found) return found;
	throw new ConnectorError('refused', {
		say: `“Stage” of this deal is “${String(value)}”, and HubSpot has no stage of that name. It has ${stages.map(({ label }) => label).join(', ')}. Correct it and send it again.`
	});
}
