import type { App } from '../app.ts';
import { publicOrigin } from './public-origin.ts';

/** The one address that systems send people back to; the business enters it in its app there. */
export const callbackAddress = (app: Pick<App, 'env'>, url: URL): string => `${publicOrigin(app, url)}/oauth/callback`;
