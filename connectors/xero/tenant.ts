import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { ask } from '../rest/ask.ts';
import { byTokenOrGrant } from '../rest/sign-in.ts';
import type { Vendor } from '../rest/vendor.ts';
import { tooFast } from './too-fast.ts';

/** One set of books that a person has let us into. */
export interface Tenant {
	readonly id: string;
	readonly name: string;
}

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** Before the organisation is known: only what is asked of Xero as a whole. */
const xeroItself: Vendor = { name: 'Xero', signIn: byTokenOrGrant };

const found = new WeakMap<Context, Promise<Tenant>>();

const tenantsIn = (json: Value): Tenant[] =>
	(Array.isArray(json) ? json.filter(isObject) : [])
		.filter(({ tenantType }: Values) => tenantType === undefined || tenantType === 'ORGANISATION')
		.map(({ tenantId, tenantName }) => ({ id: String(tenantId), name: String(tenantName ?? tenantId) }));

const misconfigured = (say: string): ConnectorError => new ConnectorError('misconfigured', { say });

const chosen = (tenants: readonly Tenant[], wanted: string): Tenant => {
	const names = tenants.map(({ name }) => name).join(', ');
	const [first, ...others] = tenants;
	if (!first) {
		throw misconfigured(
			'Whoever signed in has let us into no organisation of Xero. Sign in again, and choose yours there.'
		);
	}
	if (wanted === '') {
		if (others.length === 0) return first;
		throw misconfigured(
			`You have let us into several organisations of Xero: ${names}. Enter the name of one of them under “Organisation” in the settings of this system.`
		);
	}
	const same = tenants.find(({ id, name }) => [id, name].some((one) => one.toLowerCase() === wanted.toLowerCase()));
	if (same) return same;
	throw misconfigured(
		`You have not let us into an organisation called ${wanted}, but into ${names}. Correct the name, or sign in again and choose that one.`
	);
};

/** An app for one organisation only (a custom connection) has no list of them and needs no choice. */
const THE_ONLY_ONE: Tenant = { id: '', name: 'Xero' };

async function askForTenants(context: Context, wanted: string): Promise<Tenant> {
	const address = new URL('/connections', String(context.settings.baseUrl)).href;
	const answer = await ask(context, xeroItself, { method: 'GET', address, expect: [404, 405, 429] });
	if (answer.status === 429) throw tooFast(answer);
	return answer.status < 400 ? chosen(tenantsIn(answer.json), wanted) : THE_ONLY_ONE;
}

/** The organisation that is meant, asked for once in a run. Throws `ConnectorError` where it cannot be told which. */
export function tenantOf(context: Context): Promise<Tenant> {
	const known = found.get(context);
	if (known) return known;
	const wanted = String(context.settings.tenantId ?? '').trim();
	const asked = ID.test(wanted) ? Promise.resolve({ id: wanted, name: wanted }) : askForTenants(context, wanted);
	found.set(context, asked);
	asked.catch(() => found.delete(context));
	return asked;
}
