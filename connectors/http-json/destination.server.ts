import type { Destination, DestinationAction, Settings } from '../contract.ts';
import { readApi } from './api-settings.ts';
import { checkApi } from './check.ts';
import { lookUp } from './look-up.ts';
import { readBack } from './read-back.ts';
import { writeRecord } from './write-record.ts';

/** What a system is written with, by what its settings say of its API. */
export default function destination(settings: Settings): Destination {
	const { api } = readApi(settings);
	const actions = Object.entries(api.actions).map(([name, action]): [string, DestinationAction] => [
		name,
		{
			write: (context, outgoing) => writeRecord(context, api, action, outgoing),
			...(action.lookUp && { lookUp: (context, key, values) => lookUp(context, api, action, key, values) }),
			...(action.readBack && { readBack: (context, receipt) => readBack(context, api, action, receipt) })
		}
	]);
	return { check: (context) => checkApi(context, settings), actions: Object.fromEntries(actions) };
}
