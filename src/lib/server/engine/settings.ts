import type { SettingField, Settings } from '#connectors/contract.ts';

/** The settings with the manifest's defaults where nothing was said. */
export const withDefaults = (fields: readonly SettingField[], settings: Settings): Settings => ({
	...Object.fromEntries(
		fields.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value] as const]))
	),
	...settings
});
