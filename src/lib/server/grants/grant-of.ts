import type { Grant, Settings, SystemFacts } from '#connectors/contract.ts';
import { manifests } from '#connectors/registry.ts';

/** How a person signs in on the system's own page; null where its settings and secrets alone sign in. */
export const grantOf = ({ connector, settings }: SystemFacts): Grant | null => {
	const { grant = null, settings: fields = [] } = manifests[connector] ?? {};
	if (!grant?.when) return grant;
	const { setting, is } = grant.when;
	const given: Settings[string] | undefined = settings[setting] ?? fields.find(({ name }) => name === setting)?.default;
	return String(given) === is ? grant : null;
};
