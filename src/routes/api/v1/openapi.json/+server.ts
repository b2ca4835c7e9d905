import { json } from '@sveltejs/kit';
import { onlyTakes } from '#lib/server/web/api.ts';
import type { RequestHandler } from './$types';
import { openapi } from './openapi.ts';

const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' };

export const GET: RequestHandler = () => json(openapi, { headers: OPEN });

export const fallback: RequestHandler = onlyTakes('GET');
