import { readPath } from '#lib/domain/mapping/path.ts';
import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, Receipt } from '../contract.ts';
import type { Action } from './action-settings.ts';
import type { Api } from './api-settings.ts';
import { call } from './call.ts';
import { filledAddress } from './gaps.ts';
import { notJson, quoted, technicalOf } from './verdict.ts';

/** What the system holds of a record, by the names of the action's fields; by its own where none are declared. */
export async function readBack(context: Context, api: Api, action: Action, { id }: Receipt): Promise<Values> {
	const { path = '', item } = action.readBack ?? {};
	const filled = filledAddress(path, { receipt: id });
	const address = 'address' in filled ? filled.address : path;
	const answer = await call(context, api, { method: 'GET', address, expect: [400, 404, 405, 410, 422] });
	if (answer.status < 400 && answer.json === undefined) throw notJson(answer);
	const held = answer.status < 400 ? (item === undefined ? answer.json : readPath(answer.json, item)) : undefined;
	if (!isObject(held)) {
		throw new ConnectorError('misconfigured', {
			say: `${answer.host} did not show the record that was sent.${quoted(answer)} Look at “readBack” in the settings of this system.`,
			technical: technicalOf(answer, 'GET')
		});
	}
	if (action.fields.length === 0) return held;
	const names = action.fields.map((field) => (typeof field === 'string' ? field : field.name));
	return Object.fromEntries(
		names.flatMap((name) => {
			const value = readPath(held, name);
			return value === undefined ? [] : [[name, value] as const];
		})
	);
}
