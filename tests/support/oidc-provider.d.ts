declare module 'oidc-provider' {
	import type { RequestListener } from 'node:http';

	interface GrantContext {
		readonly oidc: { readonly params: Readonly<Record<string, string | undefined>> };
	}

	/** What of it the tests use; the package brings no types of its own. */
	export class Provider {
		constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
		callback(): RequestListener;
		on(event: 'grant.success' | 'grant.error', listener: (context: GrantContext) => void): void;
	}
}
