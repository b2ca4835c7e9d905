import { manifests } from '#connectors/registry.ts';
import { formHtml } from '#connectors/web-form/form-html.ts';
import type { App } from '../app.ts';
import { incomingKind } from '../connections/incoming-kind.ts';
import { incomingPath } from '../connections/save-system.ts';
import type { System } from '../persistence/systems.ts';

/** A system's incoming address, as pages show it: with the form that sends to it, or with how to enter it there. */
export type ShownIncoming =
	{ readonly address: string; readonly html: string } | { readonly address: string; readonly help: string };

/** Null where a system has no incoming address. `origin` is ours, as the system reaches us. */
export const shownIncoming = (app: Pick<App, 'seal'>, system: System, origin: string): ShownIncoming | null => {
	const { connector, settings } = system;
	const path = incomingPath(app, system);
	if (path === null) return null;
	const address = `${origin}${path}`;
	if (incomingKind(connector) === 'entries') {
		return { address, html: formHtml({ address, honeypot: String(settings.honeypot ?? 'website_url') }) };
	}
	const [help = ''] = Object.values(manifests[connector]?.streams ?? {}).flatMap(({ wakes }) => wakes?.help ?? []);
	return { address, help };
};
