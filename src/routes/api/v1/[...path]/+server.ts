import { refusal } from '#lib/server/web/api.ts';
import type { RequestHandler } from './$types';

export const fallback: RequestHandler = () =>
	refusal('not_here', 'There is no such address. /api/v1/openapi.json says which there are.');
