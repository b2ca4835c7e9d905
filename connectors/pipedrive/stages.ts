import type { Value, Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Choice, Context } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import { askPipedrive, rowsIn } from './vendor.ts';

/** A step that a deal stands at, with the pipeline that it belongs to. */
export interface Stage {
	readonly id: number;
	readonly label: string;
	readonly pipeline: string;
}

const list = async (context: Context, address: string): Promise<Values[]> =>
	rowsIn(await askPipedrive(context, { method: 'GET', address, parameters: { limit: 500 } }));

async function find(context: Context): Promise<Stage[]> {
	const pipelines = new Map((await list(context, '/pipelines')).map(({ id, name }) => [id, String(name ?? id)]));
	return (await list(context, '/stages')).map((stage) => ({
		id: Number(stage.id),
		label: textOf(stage.name) ?? String(stage.id),
		pipeline: pipelines.get(stage.pipeline_id) ?? String(stage.pipeline_id)
	}));
}

const known = new WeakMap<Context, Promise<Stage[]>>();

/** All stages of all pipelines, asked for once in a run. */
export function stagesOf(context: Context): Promise<Stage[]> {
	const before = known.get(context);
	if (before) return before;
	const asked = find(context);
	known.set(context, asked);
	asked.catch(() => known.delete(context));
	return asked;
}

export const stageChoices = async (context: Context): Promise<Choice[]> =>
	(await stagesOf(context)).map(({ id, label, pipeline }) => ({ value: String(id), label: `${pipeline}: ${label}` }));

/** The stage that new deals begin at; null where Pipedrive is left to choose. */
export function chosenStage({ options }: Context): number | null {
	const chosen = textOf(options.stage ?? null);
	return chosen !== null && /^\d+$/.test(chosen) ? Number(chosen) : null;
}

/** The stage that a record names, by its name or its id; null where it names none. Throws `ConnectorError` (refused). */
export async function stageIn(context: Context, value: Value | undefined): Promise<Stage | null> {
	const wanted = wordsIn(value, 'Stage')?.trim().toLowerCase() ?? '';
	if (wanted === '') return null;
	const stages = await stagesOf(context);
	const own = stages.find(({ id }) => id === chosenStage(context))?.pipeline;
	const fitting = stages.filter(({ id, label }) => [String(id), label.toLowerCase()].includes(wanted));
	const found = fitting.find(({ pipeline }) => pipeline === own) ?? fitting[0];
	if (found) return found;
	throw new ConnectorError('refused', {
		say: `“Stage” of this deal is “${String(value)}”, and Pipedrive has no stage of that name. It has ${stages.map(({ label }) => label).join(', ')}. Correct it and send it again.`
	});
}
