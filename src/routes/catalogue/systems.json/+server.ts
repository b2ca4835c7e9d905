import { json } from '@sveltejs/kit';
import { catalogue } from '#connectors/catalogue/files.ts';
import { packSystems } from '#connectors/catalogue/packed.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => json(packSystems(catalogue));
