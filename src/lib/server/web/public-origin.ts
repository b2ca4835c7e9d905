import type { App } from '../app.ts';

/** The address that others reach this house by: as set by ORIGIN, else as this visitor came. */
export const publicOrigin = ({ env }: Pick<App, 'env'>, url: URL): string =>
	env.ORIGIN ? new URL(env.ORIGIN).origin : url.origin;
