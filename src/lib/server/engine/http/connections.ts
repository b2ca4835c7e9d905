import type { LookupFunction } from 'node:net';
import { Pool } from 'undici';
import type { AddressRules } from './address-rules.ts';
import { checkedAddresses } from './checked-addresses.ts';

/** Milliseconds until a server that does not even take the connection is given up. */
const CONNECT_LIMIT = 10_000;
/** Servers whose connections are kept; the one not called for longest makes room for a new one. */
const MOST_SERVERS = 200;

export interface Connections {
	/** The connections to one server, such as `https://cloud.example.com`. */
	to(origin: string): Pool;
	/** Closes them as soon as the calls under way are done. */
	close(): Promise<void>;
}

/** The lookup whose answer is checked is the one that is connected to: a name has no second chance to answer. */
const checkedLookup =
	(rules: AddressRules): LookupFunction =>
	(host, { all }, done) => {
		checkedAddresses(host, rules).then(
			(addresses) => (all ? done(null, addresses) : done(null, addresses[0].address, addresses[0].family)),
			(error: Error) => done(error, '')
		);
	};

function forgetOldest(pools: Map<string, Pool>): void {
	for (const [origin, pool] of pools) {
		pools.delete(origin);
		void pool.close();
		return;
	}
}

/**
 * Connections that are kept and used again. Not undici's `Agent`, which gives up the whole pool of a server when one
 * of its connections closes, so that behind a server with a limit of calls a connection each call makes its own.
 */
export function openConnections(rules: AddressRules): Connections {
	const connect = { lookup: checkedLookup(rules), timeout: CONNECT_LIMIT };
	const pools = new Map<string, Pool>();
	return {
		to(origin) {
			// The time limit of the whole call stands above undici's own two, which count only parts of it.
			const pool = pools.get(origin) ?? new Pool(origin, { connect, headersTimeout: 0, bodyTimeout: 0 });
			pools.delete(origin);
			pools.set(origin, pool);
			if (pools.size > MOST_SERVERS) forgetOldest(pools);
			return pool;
		},
		async close() {
			await Promise.all(pools.values().map((pool) => pool.close()));
		}
	};
}
